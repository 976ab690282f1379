import type { ErrorDetail } from '../../../../../src/app-error';
import { MOST_ANSWERS } from '../../../../../src/uat/attempt/contract';
import { isSameRun, readKept, type AnswerStore, type KeptAnswer, type RunKey } from './kept-answer';

/** What became of answers that were sent. */
export type Sent =
  | { readonly kind: 'stored' }
  /** The connection, or the platform, is not there just now: they are sent again. */
  | { readonly kind: 'unreachable' }
  /** Sending them again would be refused again. */
  | { readonly kind: 'refused'; readonly detail: ErrorDetail };

export interface QueuePorts {
  readonly store: AnswerStore;
  /** Sends answers of one attempt, in order. */
  readonly send: (answers: readonly KeptAnswer[]) => Promise<Sent>;
  /** Does something after a while. @returns How to call it off. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
}

/** What the page shows of the queue; a new object with each change. */
export interface QueueState {
  /** Given and not known to be stored, in the order in which they were given. */
  readonly kept: readonly KeptAnswer[];
  /** Answers that the back end does not take, by run; with why. */
  readonly refused: readonly (RunKey & { readonly detail: ErrorDetail })[];
  /** Whether the last attempt to send met no connection. */
  readonly isOffline: boolean;
  /** Whether the browser keeps them when the page is closed. */
  readonly isSafe: boolean;
}

const SHORTEST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Keeps a tester's answers until they are stored: each is written to the browser's database first, sent in order and
 * forgotten once the back end has it. What is sent twice, by two tabs or after an answer that got lost, does no harm: the
 * back end knows each by its id. A run whose answers are refused does not hold up the others.
 */
export function createAnswerQueue(
  { store, send, later }: QueuePorts,
  owner: Pick<KeptAnswer, 'accountId' | 'engagementId'>,
) {
  let state: QueueState = { kept: [], refused: [], isOffline: false, isSafe: true };
  let listeners: readonly (() => void)[] = [];
  let isSending = false;
  let isClosed = false;
  let pause = SHORTEST_PAUSE_MS;
  let callOff: (() => void) | undefined;

  const change = (changed: Partial<QueueState>) => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener();
  };

  const forget = async (answers: readonly KeptAnswer[]) => {
    const ids = new Set(answers.map(({ answerId }) => answerId));
    change({ kept: state.kept.filter(({ answerId }) => !ids.has(answerId)) });
    // What stays there is sent again after a reload, and known then.
    await store.remove([...ids]).catch(() => undefined);
  };

  /** The answers that are next: those of the first attempt that is not refused. */
  const nextOnes = (): readonly KeptAnswer[] => {
    const first = state.kept.find((kept) => !state.refused.some((run) => isSameRun(run)(kept)));
    if (first === undefined) return [];
    return state.kept
      .filter(isSameRun(first))
      .filter(({ attempt }) => attempt === first.attempt)
      .slice(0, MOST_ANSWERS);
  };

  const sendOnce = async (answers: readonly KeptAnswer[]): Promise<boolean> => {
    const sent = await send(answers);
    if (sent.kind === 'unreachable') {
      change({ isOffline: true });
      return false;
    }
    pause = SHORTEST_PAUSE_MS;
    if (sent.kind === 'stored') {
      change({ isOffline: false });
      await forget(answers);
      return true;
    }
    const [{ cycle, caseId }] = answers as readonly [KeptAnswer];
    change({
      isOffline: false,
      refused: [...state.refused, { cycle, caseId, detail: sent.detail }],
    });
    return true;
  };

  /** Sends all there is to send; nothing where it is at it already. */
  const flush = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    callOff?.();
    callOff = undefined;
    try {
      for (let next = nextOnes(); next.length > 0; next = nextOnes()) {
        if (await sendOnce(next)) continue;
        // The page may have been left while this was on its way.
        if (isClosed) return;
        callOff = later(pause, () => void flush());
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        return;
      }
    } finally {
      isSending = false;
    }
  };

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners = [...listeners, listener];
      return () => {
        listeners = listeners.filter((one) => one !== listener);
      };
    },
    /** Takes up what an earlier page left, and sends it. */
    async open(): Promise<void> {
      isClosed = false;
      try {
        const left = readKept(await store.all()).filter(
          ({ accountId, engagementId }) =>
            accountId === owner.accountId && engagementId === owner.engagementId,
        );
        const known = new Set(state.kept.map(({ answerId }) => answerId));
        change({ kept: [...left.filter(({ answerId }) => !known.has(answerId)), ...state.kept] });
      } catch {
        change({ isSafe: false });
      }
      await flush();
    },
    /** Keeps answers, then sends them; who waits for this waits until they are kept, not until they are sent. */
    async add(answers: readonly KeptAnswer[]): Promise<void> {
      change({ kept: [...state.kept, ...answers] });
      try {
        for (const answer of answers) await store.put(answer);
      } catch {
        change({ isSafe: false });
      }
      void flush();
    },
    flush,
    /** Gives up the answers of a run. */
    async drop(run: RunKey): Promise<void> {
      change({ refused: state.refused.filter((one) => !isSameRun(run)(one)) });
      await forget(state.kept.filter(isSameRun(run)));
    },
    /** Stops sending by itself; what is kept stays kept. */
    close() {
      isClosed = true;
      callOff?.();
      callOff = undefined;
    },
  };
}

export type AnswerQueue = ReturnType<typeof createAnswerQueue>;
