import { isUntold } from '../../thread/model/telling';
import type { RiskSignal, RiskWatch, SignalName, SuggestedAct } from '../watch/contract';
import { currentRating } from './scores';
import type { Risk } from './risk';
import type { Finding } from './watch-findings';

/** Whether a risk is watched: what has occurred or is closed waits for nothing any more. */
export function isWatched({ state, watches = [] }: Pick<Risk, 'state' | 'watches'>): boolean {
  return watches.length > 0 && state !== 'occurred' && state !== 'closed';
}

/** Searches of Jira that watching a risk takes. */
export function searchesOf({ watches = [] }: Pick<Risk, 'watches'>): number {
  return watches.filter(({ kind }) => kind === 'jqlCount').length;
}

/** Signals that wait for the owner's answer. */
export function openSignals(risk: Pick<Risk, 'signals'>): readonly RiskSignal[] {
  return (risk.signals ?? []).filter(({ state }) => state === 'open');
}

/**
 * The signals of a risk after a look. A watch that keeps firing has one signal, told once; it is told anew only when it
 * was quiet in between. One that nobody answered stays when it is quiet, and says so. Of what could not be seen nothing
 * follows.
 */
export function signalsAfterLook(
  risk: Pick<Risk, 'signals' | 'watches' | 'inherent' | 'residual'>,
  findings: ReadonlyMap<string, Finding>,
  today: string,
  at: number,
): readonly RiskSignal[] {
  const { signals = [], watches = [] } = risk;
  return watches.flatMap(({ watchId }): readonly RiskSignal[] => {
    const known = signals.find((signal) => signal.watchId === watchId);
    const finding = findings.get(watchId);
    if (finding === undefined) return known === undefined ? [] : [known];
    const { fires, seen, subject } = finding;
    if (!fires) return known?.state === 'open' ? [quiet(known, today)] : [];
    if (known !== undefined && known.quietOn === undefined) return [{ ...known, seen, subject }];
    const suggests = suggestionFor(risk);
    return [{ watchId, since: today, at, seen, subject, suggests, state: 'open', telling: 'due' }];
  });
}

function quiet(known: RiskSignal, today: string): RiskSignal {
  return { ...known, quietOn: known.quietOn ?? today };
}

/** What is most likely already is taken to have happened. */
function suggestionFor(risk: Pick<Risk, 'inherent' | 'residual'>): SuggestedAct {
  return currentRating(risk).probability < 5 ? 'raiseProbability' : 'occurred';
}

/** The signals that stay when the watches are changed: those of watches that are as they were. */
export function signalsOfWatches(
  signals: readonly RiskSignal[],
  before: readonly RiskWatch[],
  after: readonly RiskWatch[],
): readonly RiskSignal[] {
  const kept = unchanged(before, after);
  return signals.filter(({ watchId }) => kept.has(watchId));
}

/** Watches that are known to see something, when the watches are changed. */
export function seeingAfter(
  { watches = [], seeing = [] }: Pick<Risk, 'watches' | 'seeing'>,
  after: readonly RiskWatch[],
): readonly string[] {
  const kept = unchanged(watches, after);
  return seeing.filter((watchId) => kept.has(watchId));
}

/** Ids of the watches that are as they were. */
function unchanged(before: readonly RiskWatch[], after: readonly RiskWatch[]): ReadonlySet<string> {
  const same = new Set(before.map((watch) => JSON.stringify(watch)));
  return new Set(
    after.filter((watch) => same.has(JSON.stringify(watch))).map(({ watchId }) => watchId),
  );
}

/** The signals after one of them was answered; undefined when there is no such one that waits for an answer. */
export function signalsAnswered(
  signals: readonly RiskSignal[],
  { watchId, since }: SignalName,
  state: 'accepted' | 'dismissed',
): readonly RiskSignal[] | undefined {
  const isAsked = (signal: RiskSignal) => signal.watchId === watchId && signal.since === since;
  const asked = signals.find(isAsked);
  if (asked?.state !== 'open') return undefined;
  // Once answered, what is quiet has nothing left to say.
  return signals.flatMap((signal) => {
    if (!isAsked(signal)) return [signal];
    return signal.quietOn === undefined ? [{ ...signal, state }] : [];
  });
}

/** Whether the owner has not been told of a signal, and can be: a comment needs the risk's issue. */
export function isTellingDue({
  signals = [],
  issue,
  state,
}: Pick<Risk, 'signals' | 'issue' | 'state'>): boolean {
  if (issue?.place !== 'here' || state === 'closed') return false;
  return signals.some(isUntold);
}
