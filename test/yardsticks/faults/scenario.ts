import type { QueueDelivery } from '../../../local-site/queue/deliveries';
import type { DemoUserKey } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import type { Facts } from './facts';
import type { Stage } from './stage';

/** What a person asks for. */
export interface Request {
  readonly name: FunctionName;
  /** Made once, before anything goes wrong: whoever tries again sends the same. */
  readonly payload: (stage: Stage) => unknown;
  /** Whether what was asked for has been done. */
  readonly isDone: (facts: Facts) => boolean;
  /** Who asks; the lead unless said otherwise. */
  readonly as?: DemoUserKey;
}

/** A function at work: how it comes to have something to do, and what becomes of it. */
export interface Scenario {
  readonly name: string;
  /** Module of the manifest whose platform calls fail. */
  readonly module: string;
  /** How the queue delivers while the site is prepared; a message can so be kept for the run. */
  readonly delivery?: QueueDelivery;
  /** Most find an engagement that is started, and its plan. */
  readonly isFromTheBeginning?: boolean;
  readonly prepare: (stage: Stage) => Promise<void>;
  /** Sets the work going, where no request and no time does. */
  readonly begin?: (stage: Stage) => Promise<void>;
  /** Absent for work in the background: then nothing but time has to pass. */
  readonly request?: Request;
  /** Hours after which all is made good at the latest; much less than one unless said otherwise. */
  readonly recoversWithinHours?: number;
  /** What somebody does later, so that the work comes to its end. */
  readonly goOn?: Pick<Request, 'name' | 'payload'>;
}

/** Keeps the messages that a preparation sends for the run. */
export const KEPT_FOR_THE_RUN: QueueDelivery = {
  duplicateEvery: 0,
  reversed: false,
  lateMs: 1_000,
};

/** For what finds all that it needs in an engagement that is started. */
export async function nothingMore(): Promise<void> {
  // The platform's functions are asynchronous, and so is whatever prepares for them.
}
