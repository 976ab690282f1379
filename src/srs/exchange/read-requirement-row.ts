import type { ColumnMapping } from '../../files/reading/column-mapping';
import { recordIdOf } from '../../files/reading/record-id';
import { given, parsedRow, rowCells, type ReadRow } from '../../files/reading/row-cells';
import type { Words } from '../../files/known-words';
import type { RawRow } from '../../files/table';
import { goalName, type SrsEntry } from '../entries/contract';
import {
  requirementChange,
  type AcceptanceCriterion,
  type RequirementChange,
  type RequirementFacts,
} from '../requirement/contract';
import {
  CHAPTER_WORDS,
  DUE_REQUIREMENT_FIELDS,
  FIT_WORDS,
  PRIORITY_WORDS,
  SCOPE_WORDS,
  STATE_WORDS,
  TYPE_WORDS,
  VERIFICATION_WORDS,
  WAY_WORDS,
  type RequirementField,
} from './column-words';
import { textsIn } from './listed-text';

/** What a row says of a requirement: what is absent stays as it is, null takes a value away. */
export interface ComparedRequirement {
  /** Number of the row in the file. */
  readonly row: number;
  readonly change: RequirementChange;
}

/** What rows are understood by. */
export interface KnownSrs {
  readonly requirements: readonly RequirementFacts[];
  readonly goals: readonly Extract<SrsEntry, { kind: 'goal' }>[];
}

type Read = ReadRow<RequirementField, ComparedRequirement>;
type Cells = ReturnType<typeof rowCells<RequirementField>>;

/** Reads a row by a mapping; the requirement is found by its number, or by what another program called it. */
export function readRequirementRow(
  raw: RawRow,
  mapping: ColumnMapping<RequirementField>,
  { requirements, goals }: KnownSrs,
): Read {
  const { row } = raw;
  const cells = rowCells(raw, mapping);
  const { problems, fault, text, maybe } = cells;
  for (const field of DUE_REQUIREMENT_FIELDS) {
    if (text(field) === undefined) fault(field, 'missingValue');
  }
  const [title = '', statement = ''] = [text('title'), text('statement')];
  const known = knownOf(text('requirement'), requirements);
  const named = text('requirement');
  const choice = <Key extends string>(field: RequirementField, words: Words<Key>) => {
    const value = text(field);
    return value === undefined ? undefined : cells.choice(field, words, value);
  };
  const wanted = {
    requirementId: known?.requirementId ?? recordIdOf(named, [title, statement]),
    version: known?.version ?? 0,
    title,
    statement,
    ...given({
      type: choice('type', TYPE_WORDS),
      priority: choice('priority', PRIORITY_WORDS),
      scope: choice('scope', SCOPE_WORDS),
      fit: choice('fit', FIT_WORDS),
      verification: choice('verification', VERIFICATION_WORDS),
      state: choice('state', STATE_WORDS),
      chapter: choice('chapter', CHAPTER_WORDS),
      gapValue: maybe('gapValue', same),
      rationale: maybe('rationale', same),
      module: maybe('module', same),
      processRef: maybe('processRef', same),
      openQuestion: maybe('openQuestion', same),
      source: sourceIn(cells, choice('how', WAY_WORDS), known),
      userStory: storyIn(cells),
      goalIds: goalsIn(cells, goals),
      acceptanceCriteria: criteriaIn(cells, known?.acceptanceCriteria ?? []),
    }),
  };
  const read = parsedRow({ row, title, problems, text }, requirementChange, wanted, fieldOf);
  const { compared, ...told } = read;
  return compared === undefined ? told : { ...told, compared: { row, change: compared } };
}

const same = (value: string) => value;

/** By its id, or by the number that people call it by. */
function knownOf(
  name: string | undefined,
  requirements: readonly RequirementFacts[],
): RequirementFacts | undefined {
  const number = Number(/^REQ-(\d{1,6})$/i.exec(name ?? '')?.[1] ?? NaN);
  return (
    requirements.find(({ requirementId }) => requirementId === name) ??
    requirements.find((one) => one.number === number)
  );
}

function sourceIn(
  { isSaid, text }: Cells,
  how: NonNullable<RequirementFacts['source']>['how'] | undefined,
  known: RequirementFacts | undefined,
) {
  if (!isSaid('who')) return undefined;
  const who = text('who');
  return who === undefined ? null : { who, how: how ?? known?.source?.how ?? 'document' };
}

function storyIn({ isSaid, text }: Cells) {
  const columns = ['storyRole', 'storyWant', 'storySo'] as const;
  if (!columns.some(isSaid)) return undefined;
  const [role = '', want = '', so = ''] = columns.map((column) => text(column));
  return `${role}${want}${so}` === '' ? null : { role, want, so };
}

/** Goals by number or by name, several of them parted by commas. */
function goalsIn({ isSaid, text, fault }: Cells, goals: KnownSrs['goals']) {
  if (!isSaid('goalIds')) return undefined;
  const names = (text('goalIds') ?? '').split(/[,;，；、\n]+/).flatMap((one) => one.trim() || []);
  return names.flatMap((name) => {
    const found = goals.find(
      ({ number, value }) => goalName(number) === name.toUpperCase() || value.name === name,
    );
    if (found !== undefined) return [found.entryId];
    const choices = goals.map(({ number }) => goalName(number)).join(', ');
    fault('goalIds', 'badChoice', { value: name, choices });
    return [];
  });
}

/** Criteria of a file, with the ids of those that say the same, so that the same ones stay the same. */
function criteriaIn(
  { isSaid, text }: Cells,
  known: readonly AcceptanceCriterion[],
): readonly AcceptanceCriterion[] | undefined {
  if (!isSaid('acceptanceCriteria')) return undefined;
  const left = [...known];
  const taken = new Set(known.map(({ criterionId }) => criterionId));
  return textsIn(text('acceptanceCriteria') ?? '').map((said, index) => {
    const place = left.findIndex((one) => one.text.trim() === said);
    const [before] = place < 0 ? [] : left.splice(place, 1);
    if (before !== undefined) return before;
    let criterionId = `c${String(index + 1)}`;
    while (taken.has(criterionId)) criterionId = `${criterionId}x`;
    taken.add(criterionId);
    return { criterionId, text: said };
  });
}

/** Fields whose texts may be too long, by what the doorway calls them. */
const FIELD_OF: Readonly<Record<string, RequirementField>> = {
  statement: 'statement',
  gapValue: 'gapValue',
  rationale: 'rationale',
  module: 'module',
  processRef: 'processRef',
  openQuestion: 'openQuestion',
  who: 'who',
  role: 'storyRole',
  want: 'storyWant',
  so: 'storySo',
  text: 'acceptanceCriteria',
  acceptanceCriteria: 'acceptanceCriteria',
  goalIds: 'goalIds',
};

function fieldOf(property: string): RequirementField {
  return FIELD_OF[property] ?? 'title';
}
