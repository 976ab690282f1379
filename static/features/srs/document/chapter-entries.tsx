import { useTranslation } from 'react-i18next';
import { entriesOf, type EntryKind, type SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { Scroller } from '../../plan/scroller';
import parts from '../../plan/plan-parts.module.css';
import type { FormKind } from '../entries/entry-fields';
import { useEntryWords } from '../entries/use-entry-words';
import { DutyMatrix } from '../roles/duty-matrix';
import styles from './document.module.css';
import { Highlighted } from './highlighted';

interface Listing {
  readonly kind: FormKind;
  readonly columns: readonly string[];
  readonly isHere?: (entry: SrsEntry) => boolean;
}

const isOut = (entry: SrsEntry) => entry.kind === 'scope' && entry.value.scope === 'out';

/** What a chapter lists of what stands beside the requirements. */
const LISTINGS: Readonly<Record<string, Listing>> = {
  goals: {
    kind: 'goal',
    columns: ['name', 'baseline', 'baselineDay', 'target', 'targetDay', 'unit', 'owner'],
  },
  scope: { kind: 'scope', columns: ['statement', 'scope'], isHere: (entry) => !isOut(entry) },
  outOfScope: { kind: 'scope', columns: ['statement'], isHere: isOut },
  users: { kind: 'stakeholder', columns: ['name', 'side', 'part', 'influence', 'interest'] },
  dataObjects: { kind: 'dataObject', columns: ['name', 'meaning', 'owner'] },
  codingRules: {
    kind: 'dataObject',
    columns: ['name', 'codingRule'],
    isHere: (entry) => entry.kind === 'dataObject' && entry.value.codingRule !== undefined,
  },
  migration: { kind: 'dataObject', columns: ['name', 'migration', 'sourceSystem', 'volume'] },
};

/** Kinds that make a chapter appear, whatever else stands in it. */
const MATRIX: readonly EntryKind[] = ['role', 'duty'];

/** What stands in a chapter beside requirements. */
export function entriesInChapter(key: string, entries: readonly SrsEntry[]): readonly SrsEntry[] {
  const { kind, isHere = () => true } = listingOf(key) ?? {};
  return entries.filter(
    (entry) =>
      (entry.kind === 'text' && entry.entryId === key) ||
      (entry.kind === kind && isHere(entry)) ||
      (key === 'roles' && MATRIX.includes(entry.kind)),
  );
}

function listingOf(key: string): Listing | undefined {
  return Object.hasOwn(LISTINGS, key) ? LISTINGS[key] : undefined;
}

interface ChapterEntriesProps {
  readonly chapter: string;
  readonly title: string;
  readonly entries: readonly SrsEntry[];
  readonly requirements: readonly RequirementFacts[];
  readonly words: readonly string[];
}

/** The text of a chapter, and its list of goals, people or data. */
export function ChapterEntries(props: ChapterEntriesProps) {
  const { chapter, title, entries, requirements, words } = props;
  const here = entriesInChapter(chapter, entries);
  const text = entriesOf(here, 'text').at(0);
  const listing = listingOf(chapter);
  const listed = listing === undefined ? [] : here.filter(({ kind }) => kind === listing.kind);
  return (
    <>
      {text !== undefined && (
        <p className={styles.text}>
          <Highlighted text={text.value.text} words={words} />
        </p>
      )}
      {listing !== undefined && listed.length > 0 && (
        <Listed {...{ listing, title, entries, requirements, words }} rows={listed} />
      )}
      {chapter === 'roles' && here.some(({ kind }) => MATRIX.includes(kind)) && (
        <DutyMatrix srs={{ entries, requirements }} />
      )}
    </>
  );
}

interface ListedProps extends Omit<ChapterEntriesProps, 'chapter'> {
  readonly listing: Listing;
  readonly rows: readonly SrsEntry[];
}

function Listed({
  listing: { kind, columns },
  title,
  entries,
  requirements,
  words,
  rows,
}: ListedProps) {
  const { t } = useTranslation();
  const say = useEntryWords({ entries, requirements });
  const sorted = [...rows].sort((a, b) => a.number - b.number);
  return (
    <Scroller label={title}>
      <table className={parts.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`srs.entryField.${kind}.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((entry) => {
            const values = new Map(say.fields(entry));
            return (
              <tr key={entry.entryId}>
                {columns.map((column, index) => {
                  const Cell = index === 0 ? 'th' : 'td';
                  return (
                    <Cell key={column} {...(index === 0 ? { scope: 'row' } : {})}>
                      <Highlighted text={values.get(column) ?? ''} words={words} />
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
