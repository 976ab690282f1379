import type * as z from 'zod/mini';
import type { ChangeResults, changePayloads } from '../../src/change/contract';
import type {
  ChangeExchangeResults,
  changeExchangePayloads,
} from '../../src/change/exchange/contract';
import type {
  ChangeSummaryResults,
  changeSummaryPayloads,
} from '../../src/change/summary/contract';
import type { EngagementResults, engagementPayloads } from '../../src/engagement/contract';
import type { JobResults, jobPayloads } from '../../src/jobs/contract';
import type { PlanResults, planPayloads } from '../../src/plan/contract';
import type { ExchangeResults, exchangePayloads } from '../../src/plan/exchange/contract';
import type { RiskResults, riskPayloads } from '../../src/risk/contract';
import type { RiskExchangeResults, riskExchangePayloads } from '../../src/risk/exchange/contract';
import type { RiskLibraryResults, riskLibraryPayloads } from '../../src/risk/library/contract';
import type { SrsResults, srsPayloads } from '../../src/srs/contract';
import type { ThreadResults, threadPayloads } from '../../src/thread/contract';
import type { ExamResults, examPayloads } from '../../src/training/exam/contract';
import type { GateResults, gatePayloads } from '../../src/training/gate/contract';
import type { TrainingResults, trainingPayloads } from '../../src/training/contract';
import type { AccompanyResults, accompanyPayloads } from '../../src/training/accompany/contract';
import type { EffectResults, effectPayloads } from '../../src/training/effect/contract';
import type {
  ObservationResults,
  observationPayloads,
} from '../../src/training/observation/contract';
import type { SessionResults, sessionPayloads } from '../../src/training/session/contract';
import type { HandbookResults, handbookPayloads } from '../../src/training/handbook/contract';
import type { CycleResults, cyclePayloads } from '../../src/uat/cycle/contract';
import type { UatResults, uatPayloads } from '../../src/uat/contract';
import type { ExecutionResults, executionPayloads } from '../../src/uat/execution/contract';
import type { SignoffResults, signoffPayloads } from '../../src/uat/signoff/contract';
import type { EvidenceResults, evidencePayloads } from '../../src/uat/evidence/contract';
import type { TraceResults, tracePayloads } from '../../src/uat/trace/contract';
import type { ChecklistResults, checklistPayloads } from '../../src/uat/checklist/contract';
import type { UatExchangeResults, uatExchangePayloads } from '../../src/uat/exchange/contract';
import type { UatLibraryResults, uatLibraryPayloads } from '../../src/uat/library/contract';
import type { WaitingResults, waitingPayloads } from '../../src/waiting/contract';

type PayloadSchemas = typeof engagementPayloads &
  typeof planPayloads &
  typeof exchangePayloads &
  typeof riskPayloads &
  typeof riskExchangePayloads &
  typeof riskLibraryPayloads &
  typeof changePayloads &
  typeof changeExchangePayloads &
  typeof changeSummaryPayloads &
  typeof srsPayloads &
  typeof uatPayloads &
  typeof uatLibraryPayloads &
  typeof uatExchangePayloads &
  typeof cyclePayloads &
  typeof jobPayloads &
  typeof threadPayloads &
  typeof executionPayloads &
  typeof signoffPayloads &
  typeof tracePayloads &
  typeof evidencePayloads &
  typeof checklistPayloads &
  typeof trainingPayloads &
  typeof effectPayloads &
  typeof sessionPayloads &
  typeof handbookPayloads &
  typeof accompanyPayloads &
  typeof examPayloads &
  typeof observationPayloads &
  typeof gatePayloads &
  typeof waitingPayloads;
type Results = EngagementResults &
  PlanResults &
  ExchangeResults &
  RiskResults &
  RiskExchangeResults &
  RiskLibraryResults &
  ChangeResults &
  ChangeExchangeResults &
  ChangeSummaryResults &
  SrsResults &
  UatResults &
  UatLibraryResults &
  UatExchangeResults &
  CycleResults &
  JobResults &
  ThreadResults &
  ExecutionResults &
  SignoffResults &
  TraceResults &
  EvidenceResults &
  ChecklistResults &
  TrainingResults &
  EffectResults &
  SessionResults &
  HandbookResults &
  AccompanyResults &
  ExamResults &
  ObservationResults &
  GateResults &
  WaitingResults;

/** Every function of the back end that a screen may call. */
export type FunctionName = keyof PayloadSchemas & keyof Results;
export type PayloadOf<Name extends FunctionName> = z.infer<PayloadSchemas[Name]>;
export type ResultOf<Name extends FunctionName> = Results[Name];
