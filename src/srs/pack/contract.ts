import type { DocumentBlock } from '../../files/contract';
import type { SrsBaseline } from '../baseline/contract';
import { entriesInChapter, listingOf } from '../document/chapter-listings';
import type { NamedCase } from '../document/cases-of-step';
import { shownChapters, type ShownChapter } from '../document/shown-chapters';
import type { StepWords } from '../document/entry-words';
import { stepsOfRequirement } from '../document/steps-of-requirement';
import { entriesOf, goalName, type EntryValue, type SrsEntry } from '../entries/contract';
import { requirementName, type RequirementFacts } from '../requirement/contract';
import { stepTold } from './process-rows';

export { processTable } from './process-rows';

/** What goes into the file: the draft, or a baseline as it was signed. */
export interface PackFacts {
  readonly clientName: string;
  /** Absent for the draft. */
  readonly baseline?: SrsBaseline;
  /** In the order of the document, none that was taken out. */
  readonly requirements: readonly RequirementFacts[];
  readonly entries: readonly SrsEntry[];
  /** The test cases that steps of processes may lead to; nothing is said of them without. */
  readonly cases?: readonly NamedCase[];
  /** How far the draft is from what was signed last, in sentences. */
  readonly standing?: readonly string[];
  /** Key of the only chapter that is wanted. */
  readonly chapter?: string;
}

/** Words of the reader's language. */
export interface PackWords {
  readonly text: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly moment: (at: number) => string;
  readonly person: (accountId: string) => string;
  readonly story: (story: NonNullable<RequirementFacts['userStory']>) => string;
  /** Values of an entry by the name of their field. */
  readonly fields: (entry: SrsEntry) => readonly (readonly [string, string])[];
  readonly step: (step: EntryValue<'process'>['steps'][number]) => StepWords;
}

export interface PackTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function packTitle({ clientName }: PackFacts, { text }: PackWords): string {
  return clientName === '' ? text('srs.title') : `${text('srs.title')}: ${clientName}`;
}

/** What was put together: which state it is, and what binds it. */
export function packLead(
  { baseline, standing }: PackFacts,
  { text, moment }: PackWords,
): readonly string[] {
  if (baseline === undefined) return standing ?? [text('srs.pack.draft')];
  const { number, state, at, reason, hash } = baseline;
  return [
    `${text('srs.baseline.name', { number })} · ${text(`srs.baseline.state.${state}`)} · ${moment(at)}`,
    reason,
    text('srs.pack.hash', { hash }),
  ];
}

/** The page of signatures: a line for each side, empty where it has not signed. */
export function signaturePage(
  { baseline }: PackFacts,
  { text, moment, person }: PackWords,
): PackTable {
  const rows = (['vendor', 'client'] as const).map((side) => {
    const given = baseline?.signatures.find((one) => one.side === side);
    return [
      text(`srs.entryValue.side.${side}`),
      given === undefined ? '' : person(given.accountId),
      given === undefined ? '' : text(`role.${given.role}`),
      given === undefined ? '' : moment(given.at),
      given === undefined ? '' : text('srs.pack.entry', { sequence: given.sequence }),
    ];
  });
  const columns = ['side', 'name', 'role', 'at', 'journal'];
  return {
    name: text('srs.pack.signatures'),
    header: columns.map((column) => text(`srs.pack.column.${column}`)),
    rows,
  };
}

/** The document from the title to the signatures, or one chapter of it, which nobody signs by itself. */
export function packBlocks(facts: PackFacts, words: PackWords): readonly DocumentBlock[] {
  const { name, header, rows } = signaturePage(facts, words);
  const isWhole = facts.chapter === undefined;
  return [
    { kind: 'title', text: packTitle(facts, words) },
    ...packLead(facts, words).map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    ...shownChapters(facts.requirements, facts.entries)
      .filter(({ key }) => isWhole || key === facts.chapter)
      .flatMap((chapter) => chapterBlocks(chapter, facts, words)),
    ...(isWhole
      ? [{ kind: 'heading', text: name } as const, { kind: 'table', header, rows } as const]
      : []),
  ];
}

function chapterBlocks(
  chapter: ShownChapter,
  facts: PackFacts,
  words: PackWords,
): readonly DocumentBlock[] {
  const { key, number, level, requirements, found } = chapter;
  const { text } = words;
  const title = `${number} ${text(`srs.chapter.${key}`)}`;
  const passage = entriesOf(entriesInChapter(key, facts.entries), 'text').at(0);
  const listed = listedIn(key, facts, words);
  return [
    { kind: level === 1 ? 'heading' : 'subheading', text: title },
    ...(passage === undefined ? [] : [{ kind: 'paragraph' as const, text: passage.value.text }]),
    ...(listed === undefined ? [] : [{ kind: 'table' as const, ...listed }]),
    ...(key === 'roles' ? rolesTable(facts, words) : []),
    ...processTables(key, facts, words),
    ...(requirements === undefined
      ? told(chapter, facts, words)
      : found.map((one): DocumentBlock => requirementTable(one, facts, words))),
  ];
}

/** A chapter's list of goals, people or data. */
function listedIn(key: string, { entries }: PackFacts, { text, fields }: PackWords) {
  const listing = listingOf(key);
  if (listing === undefined) return undefined;
  const { kind, columns } = listing;
  const rows = entriesOf(entriesInChapter(key, entries), kind).map((entry) => {
    const values = new Map(fields(entry));
    return columns.map((column) => values.get(column) ?? '');
  });
  if (rows.length === 0) return undefined;
  return { header: columns.map((column) => text(`srs.entryField.${kind}.${column}`)), rows };
}

/** Who may do what: a row for each duty, a column for each role. */
function rolesTable({ entries }: PackFacts, { text }: PackWords): readonly DocumentBlock[] {
  const [roles, duties] = [entriesOf(entries, 'role'), entriesOf(entries, 'duty')];
  if (roles.length === 0 || duties.length === 0) return [];
  return [
    {
      kind: 'table',
      header: [text('srs.roles.duty'), ...roles.map(({ value }) => value.name)],
      rows: duties.map(({ entryId, value }) => [
        value.name,
        ...roles.map((role) =>
          role.value.dutyIds.includes(entryId) ? text('srs.roles.may') : '–',
        ),
      ]),
    },
  ];
}

/** The processes of a chapter: its steps in their order, which is what a drawing says to who cannot see it. */
function processTables(
  chapter: string,
  facts: PackFacts,
  words: PackWords,
): readonly DocumentBlock[] {
  const processes = entriesOf(entriesInChapter(chapter, facts.entries), 'process');
  return processes.flatMap(({ value }) => {
    const rows = value.steps.map((step) => stepTold(step, facts, words));
    const hasCases = rows.some(({ cases }) => cases !== '');
    const columns = [
      ...(['step', 'kind', 'lane', 'requirements'] as const),
      ...(hasCases ? (['cases'] as const) : []),
    ];
    return [
      { kind: 'paragraph' as const, text: value.name },
      {
        kind: 'table' as const,
        header: columns.map((column) => words.text(`srs.process.column.${column}`)),
        rows: rows.map((row) => columns.map((column) => row[column])),
      },
    ];
  });
}

/** Chapters that say one thing of each requirement. */
function told(
  { key, found }: ShownChapter,
  { entries }: PackFacts,
  { text }: PackWords,
): readonly DocumentBlock[] {
  if (found.length === 0) return [];
  const sayOf = ({ verification, gapValue, openQuestion }: RequirementFacts) => {
    if (key === 'fitGap') return gapValue ?? text('srs.document.noValue');
    if (key === 'openQuestions') return openQuestion ?? '';
    return text(`srs.value.verification.${verification}`);
  };
  return [
    {
      kind: 'table',
      header: [
        text('srs.field.requirement'),
        text(`srs.document.listed.${key}`),
        ...(key === 'fitGap' ? [text('srs.field.processRef')] : []),
      ],
      rows: found.map((one) => [
        `${requirementName(one.number)} ${one.title}`,
        sayOf(one),
        ...(key === 'fitGap' ? [stepsOfRequirement(one.requirementId, entries).join('\n')] : []),
      ]),
    },
  ];
}

/** One requirement: its number and title above all that is agreed on it. */
function requirementTable(
  requirement: RequirementFacts,
  { entries }: PackFacts,
  { text, story }: PackWords,
): DocumentBlock {
  const { number, title, statement, userStory, acceptanceCriteria, source, goalIds } = requirement;
  const goals = entriesOf(entries, 'goal')
    .filter(({ entryId }) => goalIds.includes(entryId))
    .map((goal) => `${goalName(goal.number)} ${goal.value.name}`);
  const criteria = acceptanceCriteria.map(
    (criterion, index) => `${String(index + 1)}. ${criterion.text}`,
  );
  const chosen = (['type', 'priority', 'scope', 'fit', 'verification'] as const).map(
    (field) => [field, text(`srs.value.${field}.${requirement[field]}`)] as const,
  );
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['statement', statement],
    ['userStory', userStory && story(userStory)],
    ['acceptanceCriteria', criteria.join('\n')],
    ...chosen,
    ['gapValue', requirement.gapValue],
    ['module', requirement.module],
    [
      'source',
      source &&
        text('srs.sourceLine', { who: source.who, how: text(`srs.value.how.${source.how}`) }),
    ],
    ['rationale', requirement.rationale],
    ['processRef', requirement.processRef],
    ['goalIds', goals.join('\n')],
    ['openQuestion', requirement.openQuestion],
  ];
  return {
    kind: 'table',
    header: [requirementName(number), title],
    rows: rows.flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [[text(`srs.field.${field}`), value]],
    ),
  };
}
