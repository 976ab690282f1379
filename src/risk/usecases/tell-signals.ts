import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EditOutcome } from '../../ports/issue-store';
import { isUntold, tellingEndsIn } from '../../thread/model/telling';
import { readPlanState } from '../../plan/usecases/read-plan-state';
import { signalNotice, signalReference, type NoticeWords } from '../model/signal-notice';
import { isTellingDue } from '../model/risk-signals';
import type { Risk } from '../model/risk';
import type { RiskSignal } from '../watch/contract';
import { editRegister } from './edit-register';

/** Leads who are mentioned where a risk has no owner. */
const MOST_LEADS = 3;

type Deps = Pick<EngagementDeps, 'records' | 'notes' | 'clock' | 'ids'>;

/** A signal that this worker is to tell of. */
interface Telling {
  readonly risk: Risk;
  readonly signal: RiskSignal;
  /** Whether another worker was at it before: then the comment may be there. */
  readonly isSecond: boolean;
}

/**
 * Tells the owners of what fired, each by one comment on the risk's issue. That a worker is at it is stored before; a
 * run that finds this sign of another one waits until its call has ended, and then looks for the comment.
 * @returns Seconds that the next slice has to wait; undefined for none.
 * @throws AppError when Jira does not answer; what was told until then is remembered.
 */
export async function tellSignals(
  deps: Deps,
  engagement: Engagement,
  asked: readonly Risk[],
): Promise<number | undefined> {
  const riskIds = asked.map(({ riskId }) => riskId);
  const { tellings, waitSeconds } = await claim(deps, engagement.id, riskIds);
  if (tellings.length === 0) return waitSeconds;
  const [words, nameOf] = await Promise.all([
    wordsOf(engagement),
    itemNames(deps, engagement, tellings),
  ]);
  const told: { readonly telling: Telling; readonly outcome: EditOutcome }[] = [];
  try {
    for (const telling of tellings) {
      const outcome = await tell(deps, engagement, telling, words, nameOf);
      told.push({ telling, outcome });
    }
  } finally {
    if (told.length > 0) {
      await editRegister(deps, engagement.id, riskIds, ({ risks }) => ({
        risks: [...risks.values()].map((risk) => ({
          after: withTelling(risk, (signal) => {
            const own = told.find(({ telling }) => isSame(telling, risk, signal));
            if (own === undefined) return signal;
            const telling = own.outcome.ok ? ('told' as const) : ('refused' as const);
            return { ...signal, telling, claimedAt: undefined, claimedBy: undefined };
          }),
        })),
      }));
    }
  }
  return waitSeconds;
}

async function claim(
  deps: Deps,
  engagementId: string,
  riskIds: readonly string[],
): Promise<{
  readonly tellings: readonly Telling[];
  readonly waitSeconds: number | undefined;
}> {
  const now = deps.clock.now();
  const claimedBy = deps.ids.next();
  let tellings: readonly Telling[] = [];
  let waits: readonly number[] = [];
  await editRegister(deps, engagementId, riskIds, ({ risks }) => {
    const due = [...risks.values()].filter(isTellingDue);
    const all = due.flatMap((risk) => (risk.signals ?? []).map((signal) => ({ risk, signal })));
    waits = all.map(({ signal }) => tellingEndsIn(signal, now)).filter((ms) => ms > 0);
    const isMine = (signal: RiskSignal): boolean =>
      isUntold(signal) && tellingEndsIn(signal, now) === 0;
    tellings = all
      .filter(({ signal }) => isMine(signal))
      .map(({ risk, signal }) => ({ risk, signal, isSecond: signal.telling === 'claimed' }));
    if (tellings.length === 0) return undefined;
    return {
      risks: due.map((risk) => ({
        after: withTelling(risk, (signal) =>
          isMine(signal) ? { ...signal, telling: 'claimed', claimedAt: now, claimedBy } : signal,
        ),
      })),
    };
  });
  const waitMs = waits.length === 0 ? undefined : Math.min(...waits);
  return { tellings, waitSeconds: waitMs && Math.ceil(waitMs / 1000) };
}

async function tell(
  { notes }: Pick<Deps, 'notes'>,
  { draft: { people } }: Engagement,
  { risk, signal, isSecond }: Telling,
  words: NoticeWords,
  nameOf: (subject: string) => string,
): Promise<EditOutcome> {
  const issueId = risk.issue?.issueId ?? '';
  const watch = risk.watches?.find(({ watchId }) => watchId === signal.watchId);
  // Whoever took the watch away meanwhile took its signal along.
  if (watch === undefined) return { ok: true };
  if (isSecond && (await notes.hasComment(issueId, signalReference(signal)))) return { ok: true };
  const { ownerAccountId: owner } = risk;
  const mentioned = owner === undefined ? people.lead.slice(0, MOST_LEADS) : [owner];
  return notes.comment(issueId, signalNotice(watch, signal, mentioned, words, nameOf));
}

async function wordsOf({ draft: { language } }: Engagement): Promise<NoticeWords> {
  const { default: words } = await import('../notice/signal-notice.json');
  return words[language];
}

/** Names of the plan's items, where one of them fired. */
async function itemNames(
  deps: Deps,
  engagement: Engagement,
  tellings: readonly Telling[],
): Promise<(subject: string) => string> {
  const isOfItem = tellings.some(({ risk, signal }) =>
    risk.watches?.some(
      ({ watchId, kind }) => watchId === signal.watchId && kind === 'planItemLate',
    ),
  );
  if (!isOfItem) return (subject) => subject;
  const { items } = await readPlanState(deps.records, engagement);
  const names = new Map(
    items.map(({ id, name, issueKey }) => [
      id,
      issueKey === undefined ? name : `${issueKey} ${name}`,
    ]),
  );
  return (subject) => names.get(subject) ?? subject;
}

function withTelling(risk: Risk, change: (signal: RiskSignal) => RiskSignal): Risk {
  return { ...risk, signals: risk.signals?.map(change) };
}

function isSame({ risk, signal }: Telling, other: Risk, one: RiskSignal): boolean {
  return risk.riskId === other.riskId && signal.watchId === one.watchId && signal.at === one.at;
}
