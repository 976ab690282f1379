import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { rolesOf } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { canonical, type Json } from '../../signoff/model/content-hash';
import { missingCriteria } from '../model/exit-criteria';
import { moduleExits } from '../model/module-exits';
import { signedCases } from '../model/signed-content';
import type {
  ExitView,
  ModuleExit,
  PastSignoff,
  SignedCondition,
  Signing,
  SignoffCondition,
} from '../signoff/contract';
import type { StoredSignoff } from '../signoff/records';
import { editSignoffs, type SignoffsEdit } from './edit-signoffs';
import { exitView, whatMay } from './exit-view';
import { exitFacts, type ExitState } from './read-exit-state';
import { wakeUat } from './wake-uat';

/** Words that are kept beside those that count; the journal has all of them. */
const MOST_PAST = 100;

/**
 * The client's word on a module, or on everything, bound to what he saw. The same word by the same person, sent again
 * because no answer came, is answered as the first time.
 * @throws AppError FORBIDDEN for whoever does not sign, or the vendor without evidence; CONFLICT when there is another word
 *   meanwhile, with who and when, or when results are not what he saw; INVALID naming what is missing.
 */
export async function signModule(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  signing: Signing,
): Promise<ExitView> {
  const { engagement } = access;
  const hasConditions = signing.conditions.length > 0;
  const [state] = await Promise.all([
    editSignoffs(deps, engagement, (now) => decide(now, access, signing)),
    // Whoever names conditions has tasks made of them; what is not signed after all makes none.
    hasConditions ? wakeUat(deps, { engagementId: engagement.id }) : undefined,
  ]);
  return exitView(state, access);
}

function decide(
  state: ExitState,
  access: RecordAccess<Engagement>,
  asked: Signing,
): SignoffsEdit | undefined {
  const { accountId } = access.caller;
  const { sign } = whatMay(state, access);
  if (sign === 'no') throw new AppError({ code: 'FORBIDDEN', key: 'signIsClients' });
  if (sign === 'onBehalf' && asked.onBehalf === undefined) {
    throw new AppError({ code: 'FORBIDDEN', key: 'vendorSignsOnBehalf' });
  }
  const { onBehalf, ...own } = asked;
  const signing: Signing = sign === 'yes' ? own : { ...own, onBehalf };
  const known = state.signoffs.current.find(({ module }) => module === signing.module);
  if (known !== undefined && isSame(known, signing, accountId)) return undefined;
  if ((known?.sequence ?? 0) !== signing.seen) throw signedMeanwhile(known);
  const exit = moduleExits(exitFacts(state)).find(({ module }) => module === signing.module);
  if (exit === undefined || exit.cases === 0) throw invalid('signing.module', 'nothingToSign');
  if (exit.hash !== signing.hash)
    throw new AppError({ code: 'CONFLICT', key: 'signedOtherResults' });
  const problem = problemOf(exit, signing);
  if (problem !== undefined) throw problem;
  const word = wordOf(state, exit, signing, accountId, sign === 'yes' ? 'client' : 'vendor');
  // A condition that stands as it stood keeps its task.
  const signoff = { ...word, conditions: word.conditions.map((each) => keptTask(each, known)) };
  return {
    type: 'uatSigned',
    accountId,
    content: contentOf(word, exit),
    after: (sequence, at) => ({
      current: [
        ...state.signoffs.current.filter(({ module }) => module !== signing.module),
        { ...signoff, sequence, at },
      ],
      past: [...(known === undefined ? [] : [pastOf(known)]), ...state.signoffs.past].slice(
        0,
        MOST_PAST,
      ),
    }),
  };
}

function keptTask(condition: SignoffCondition, known: StoredSignoff | undefined): SignedCondition {
  const before = known?.conditions.find(
    ({ text, owner, dueDate }) =>
      text === condition.text && owner === condition.owner && dueDate === condition.dueDate,
  );
  return before?.task === undefined ? condition : { ...condition, task: before.task };
}

type Unsealed = Omit<StoredSignoff, 'sequence' | 'at'>;

function wordOf(
  { engagement, rows, cycle }: ExitState,
  { module, hash, criteria }: ModuleExit,
  { outcome, seen, name, reason, conditions, onBehalf }: Signing,
  accountId: string,
  side: StoredSignoff['side'],
): Unsealed {
  return {
    ...{ module, outcome, accountId, name, side, hash, seen, conditions },
    role: rolesOf(engagement.draft.people, accountId)[0] ?? '',
    cycle: cycle?.number ?? 0,
    build: cycle?.build ?? '',
    ...(reason === undefined ? {} : { reason }),
    ...(onBehalf === undefined ? {} : { onBehalf }),
    criteria: criteria.map(({ criterion, state, count, of, limit }) => ({
      ...{ criterion, state, count, of, limit },
    })),
    signed: signedCases(rows, module),
  };
}

/** What the journal keeps: each case with version and result, so that the hash can be checked for ever. */
function contentOf(signoff: Unsealed, { name, criteria }: ModuleExit): Json {
  const waivers = criteria.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver.sequence]));
  const meaning = `uat.${signoff.module === '' ? 'all' : 'module'}.${signoff.outcome}`;
  const content = { ...signoff, meaning, moduleName: name, waivers };
  return JSON.parse(JSON.stringify(content)) as Json;
}

function pastOf(signoff: StoredSignoff): PastSignoff {
  const { module, outcome, name, role, side, accountId, at, sequence, build, hash } = signoff;
  return { module, outcome, name, role, side, accountId, at, sequence, build, hash };
}

function problemOf(
  exit: ModuleExit,
  { outcome, reason, conditions }: Signing,
): AppError | undefined {
  if (outcome === 'rejected') {
    return reason === undefined ? invalid('signing.reason', 'reasonMissing') : undefined;
  }
  if (missingCriteria(exit.criteria).length > 0) {
    return invalid('signing.outcome', 'criterionNeedsWaiver');
  }
  const isConditional = outcome === 'acceptedWithConditions';
  if (isConditional !== conditions.length > 0) {
    return invalid('signing.conditions', isConditional ? 'conditionMissing' : 'conditionNotMeant');
  }
  return undefined;
}

/** Whether it is the very word, on top of what he saw. */
function isSame(known: StoredSignoff, signing: Signing, accountId: string): boolean {
  const spell = ({ module, outcome, hash, seen, name, reason, conditions, onBehalf }: Signing) =>
    canonical(
      JSON.parse(
        JSON.stringify({ module, outcome, hash, seen, name, reason, conditions, onBehalf }),
      ) as Json,
    );
  return (
    known.accountId === accountId &&
    spell({
      ...known,
      conditions: known.conditions.map(({ text, owner, dueDate }) => ({ text, owner, dueDate })),
    }) === spell(signing)
  );
}

function signedMeanwhile(known: StoredSignoff | undefined): AppError {
  return known === undefined
    ? new AppError({ code: 'CONFLICT', key: 'signedOtherResults' })
    : new AppError({
        code: 'CONFLICT',
        key: 'signedMeanwhile',
        params: { accountId: known.accountId, at: known.at },
      });
}
