import { useTranslation } from 'react-i18next';
import {
  entriesInChapter,
  listingOf,
  MATRIX,
  type Listing,
} from '../../../../src/srs/document/contract';
import { byEntryPlace, entriesOf, type SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { Scroller } from '../../plan/scroller';
import parts from '../../plan/plan-parts.module.css';
import { useEntryWords } from '../entries/use-entry-words';
import { ProcessFigure } from '../processes/process-figure';
import { DutyMatrix } from '../roles/duty-matrix';
import styles from './document.module.css';
import { Highlighted } from './highlighted';

interface ChapterEntriesProps {
  readonly engagementId: string;
  readonly chapter: string;
  readonly title: string;
  readonly entries: readonly SrsEntry[];
  readonly requirements: readonly RequirementFacts[];
  readonly words: readonly string[];
}

/** The text of a chapter, and its list of goals, people or data. */
export function ChapterEntries(props: ChapterEntriesProps) {
  const { engagementId, chapter, title, entries, requirements, words } = props;
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
      {entriesOf(here, 'process').map(({ entryId, value }) => (
        <ProcessFigure
          key={entryId}
          {...{ engagementId }}
          process={value}
          sources={{ entries, requirements }}
        />
      ))}
      {chapter === 'roles' && here.some(({ kind }) => MATRIX.includes(kind)) && (
        <DutyMatrix srs={{ entries, requirements }} />
      )}
    </>
  );
}

interface ListedProps extends Omit<ChapterEntriesProps, 'chapter' | 'engagementId'> {
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
  const sorted = [...rows].sort(byEntryPlace);
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
