import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import {
  ASK_TRAINED,
  type AskTrained,
  type TrainedPeople,
} from '../../thread/usecases/trained-people';
import type { CycleView, EntryResult, EntryWord } from '../cycle/contract';
import { readUatHead, uatHeadReference } from '../head-records';
import { newUatHead } from '../model/uat-head';
import { cycleView } from './cycle-views';
import { editRuns, type RunsEdit } from './edit-runs';
import type { RunsState } from './read-runs';

/**
 * Records what is known of an entry criterion of a cycle: the result of a level of test, or somebody's word. How many are
 * trained says the training, where there is one; whoever has seen the word and gives it once more has them counted anew. The
 * same word by the same person, sent again because no answer came, is answered as the first one.
 * @param seen When the word was given that the editor saw; undefined where there was none.
 * @throws AppError CONFLICT when there is another word meanwhile, with who and when; INVALID naming the field.
 */
export async function recordEntry(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  number: number,
  word: EntryWord,
  seen: number | undefined,
  askTrained: AskTrained = ASK_TRAINED,
): Promise<CycleView> {
  const { total, passed, link } = word;
  if (passed !== undefined && passed > (total ?? 0))
    throw invalid('entry.passed', 'morePassedThanRun');
  if (link !== undefined && !/^https?:\/\//.test(link)) throw invalid('entry.link', 'linkNotWeb');
  if (word.outcome === 'waived' && word.note.trim() === '')
    throw invalid('entry.note', 'reasonMissing');
  const trained =
    word.key === 'training' ? await askTrained(deps, access.engagement.id) : undefined;
  const { accountId } = access.caller;
  const decide = ({ cycle }: RunsState): RunsEdit | undefined => {
    const known = cycle.entry.find(({ key }) => key === word.key);
    const isSaid = known !== undefined && isSame(known, word, trained !== undefined);
    if (known?.at !== seen) {
      if (isSaid && known.accountId === accountId) return undefined;
      throw recordedMeanwhile(known, cycle);
    }
    const figures = trained === undefined ? {} : figuresOf(trained, word);
    const result: EntryResult = { ...word, ...figures, accountId, at: deps.clock.now() };
    if (isSaid && known.accountId === accountId && hasFigures(known, result)) return undefined;
    return { cycle: { entry: [...cycle.entry.filter(({ key }) => key !== word.key), result] } };
  };
  const reference = uatHeadReference(access.engagement.id);
  const state = await editRuns(deps, access.engagement.id, number, [], decide, [reference]);
  const head = state.others.get(`${reference.entity}/${reference.key}`);
  return cycleView(
    {
      cycle: state.cycle,
      job: undefined,
      head: head === undefined ? newUatHead(access.engagement.id) : readUatHead(head),
    },
    access,
  );
}

/** What the training says goes with the word, which may not say more than it. */
function figuresOf(
  { operators: { passed, total, isMet } }: TrainedPeople,
  { outcome }: EntryWord,
): Pick<EntryResult, 'total' | 'passed'> {
  if (outcome === 'met' && !isMet) {
    throw invalid('entry.outcome', 'testersNotTrained', { passed, operators: total });
  }
  return { total, passed };
}

/** @param isCounted Its figures are counted when it arrives, so they are no part of what was said. */
function isSame(known: EntryResult, word: EntryWord, isCounted: boolean): boolean {
  return (
    known.outcome === word.outcome &&
    (isCounted || hasFigures(known, word)) &&
    known.note === word.note &&
    known.link === word.link
  );
}

function hasFigures(one: EntryWord, { total, passed }: EntryWord): boolean {
  return one.total === total && one.passed === passed;
}

function recordedMeanwhile(
  known: EntryResult | undefined,
  { name, opened }: RunsState['cycle'],
): AppError {
  const { accountId, at } = known ?? opened;
  return new AppError({
    code: 'CONFLICT',
    key: 'caseChangedMeanwhile',
    params: { item: name, accountId, at },
  });
}
