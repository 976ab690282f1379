import type { BufferZone } from '../../plan/contract';
import type { FeverPointView } from '../../plan/history/contract';
import type { ZoneRule } from '../../plan/settings/contract';
import type { PlanFigures } from '../../plan/summary/contract';
import type { ReadinessFigures } from '../../training/gate/contract';

/** How an engagement stands, on one page. */
export interface Overview extends PlanFigures {
  readonly engagementId: string;
  readonly clientName: string;
  /** History of the buffer, oldest first. */
  readonly fever: readonly FeverPointView[];
  /** By the zone rule of the buffer, whose numbers are here too; `reason` is a key under `overview.reason.`. */
  readonly health: { readonly state: BufferZone; readonly reason: string; readonly rule: ZoneRule };
  /**
   * Open risks, those in bands that count as high, those with a suggestion that nobody has answered, and their exposure
   * in working days; absent without a register.
   */
  readonly risks?: {
    readonly high: number;
    readonly signalled: number;
    readonly open: number;
    readonly exposureDays: number;
  };
  /** Open change requests, and those of them whose turn is a side's; absent as long as none was raised. */
  readonly changes?: {
    readonly open: number;
    readonly client: number;
    readonly vendor: number;
  };
  /** How the specification stands; absent as long as nobody has written to it. */
  readonly srs?: {
    readonly total: number;
    readonly openQuestions: number;
    /** Requirements whose issues in Jira say something else than the app left there. */
    readonly drifted: number;
    /** The last baseline, whatever became of it. */
    readonly baseline?: {
      readonly number: number;
      readonly state: 'inSignOff' | 'signed' | 'void';
    };
  };
  /** What is left of the acceptance test, as it was at that moment (in ms); absent before the first cycle. */
  readonly uat?: {
    readonly left: number;
    readonly severeBugs: number;
    readonly unsigned: number;
    readonly at: number;
  };
  /** Who is ready for go-live, as it was when people were counted; absent before that. */
  readonly training?: ReadinessFigures;
}
