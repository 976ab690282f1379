import type { ChangePage, ChangeRecordView, ChangeView } from '../../../src/change/contract';
import type { ChangeHistoryEntry } from '../../../src/change/history/contract';
import type { ChangeCourt, LedgerPage } from '../../../src/change/court/contract';
import type { Decision } from '../../../src/change/decision/contract';
import type { ChangeSimulation } from '../../../src/change/effects/contract';
import type { ChangeRegisterView } from '../../../src/change/register/contract';
import type { EngagementRole } from '../../../src/engagement/contract';
import { anEngagement, anOverview, aPlan, aPlanItem, jiraOfExamples } from './app-data';
import { aChange, aChangePage, aChangeRecord, aChangeRegister, aSimulation } from './change-data';
import type { FakeBridge } from './fake-bridge';
import { showProjectPage } from './show-project-page';

interface Example {
  readonly path?: string;
  readonly locale?: string;
  readonly roles?: readonly EngagementRole[];
  readonly change?: ChangeView;
  /** What is stored when it is asked again; the same, as long as nothing is said. */
  readonly stored?: () => ChangeView;
  readonly page?: ChangePage;
  readonly register?: ChangeRegisterView;
  readonly history?: readonly ChangeHistoryEntry[];
  readonly pastDecisions?: readonly Decision[];
  readonly court?: ChangeCourt;
  readonly simulation?: ChangeSimulation;
  readonly ledger?: readonly LedgerPage[];
  readonly answers?: FakeBridge['answers'];
}

/** Shows the project page at the changes of an engagement whose back end answers with these examples. */
export function showChanges({ path = '/changes/c1', locale, ...example }: Example) {
  const { change = aChange(), roles = ['lead'], register = aChangeRegister() } = example;
  const record = (): ChangeRecordView =>
    aChangeRecord(example.stored?.() ?? change, {
      history: example.history ?? [],
      pastDecisions: example.pastDecisions ?? [],
      ...(example.court === undefined ? {} : { court: example.court }),
    });
  const changed = () => ({ change, register });
  const pages = example.ledger ?? [];
  return showProjectPage({
    path,
    ...(locale === undefined ? {} : { locale }),
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ roles }),
      'engagement.overview': () => anOverview(),
      'plan.get': () => aPlan([aPlanItem(), aPlanItem({ id: 'i2', name: 'Build reports' })]),
      'change.list': () => example.page ?? aChangePage([change], { register }),
      'change.get': record,
      'change.raise': changed,
      'change.edit': changed,
      'change.move': changed,
      'change.decide': changed,
      'change.apply': changed,
      'change.revert': changed,
      'change.simulate': () => example.simulation ?? aSimulation(),
      'change.configure': () => register,
      'change.delegate': () => register,
      'change.ledger': ({ cursor }) => {
        const page = pages[Number(cursor ?? 0)];
        if (page === undefined) throw new Error('There is no such page of the ledger.');
        return page;
      },
      ...example.answers,
    },
  });
}
