import type { QueueDelivery } from '../../../local-site/queue/deliveries';
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
}

/** A function at work: how it comes to have something to do, and what becomes of it. */
export interface Scenario {
  readonly name: string;
  /** Module of the manifest whose platform calls fail. */
  readonly module: string;
  /** How the queue delivers while the site is prepared; a message can so be kept for the run. */
  readonly delivery?: QueueDelivery;
  readonly prepare: (stage: Stage) => Promise<void>;
  /** Absent for work in the background: then nothing but time has to pass. */
  readonly request?: Request;
  /** What somebody does later, so that the work comes to its end. */
  readonly goOn?: Pick<Request, 'name' | 'payload'>;
}
