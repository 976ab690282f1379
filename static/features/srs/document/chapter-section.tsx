import { useTranslation } from 'react-i18next';
import { stepsOfRequirement, type ShownChapter } from '../../../../src/srs/document/contract';
import { entriesOf, type SrsEntry } from '../../../../src/srs/entries/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { ChapterEntries } from './chapter-entries';
import { EditChapter } from './edit-chapter';
import { Scroller } from '../../plan/scroller';
import parts from '../../plan/plan-parts.module.css';
import styles from './document.module.css';
import { RequirementCard } from './requirement-card';

interface ChapterSectionProps {
  readonly engagementId: string;
  readonly chapter: ShownChapter;
  readonly words: readonly string[];
  /** What stands beside requirements, in this chapter and others. */
  readonly entries?: readonly SrsEntry[];
  readonly requirements?: readonly RequirementFacts[];
  /** Where texts are written; absent for readers. */
  readonly editing?: { readonly engagementId: string };
  readonly onOpen: (place: string) => void;
}

/** One chapter of the document: its heading, and what stands below it. */
export function ChapterSection(props: ChapterSectionProps) {
  const { engagementId, chapter, words, entries = [], editing, onOpen } = props;
  const { t } = useTranslation();
  const { key, number, level, requirements, found } = chapter;
  const text = entriesOf(entries, 'text').find(({ entryId }) => entryId === key);
  const Heading = level === 1 ? 'h3' : 'h4';
  const title = t(`srs.chapter.${key}`);
  return (
    <section aria-labelledby={key} className={styles.chapter}>
      <Heading id={key} tabIndex={-1}>
        {number} {title}
      </Heading>
      <ChapterEntries
        chapter={key}
        {...{ engagementId, title, entries, words }}
        requirements={props.requirements ?? []}
      />
      {editing !== undefined && (
        <EditChapter
          {...editing}
          chapter={key}
          {...{ title }}
          {...(text === undefined ? {} : { text })}
        />
      )}
      {requirements === undefined
        ? found.length > 0 && <Listed {...{ chapter, title, entries, onOpen }} />
        : found.map((requirement) => (
            <RequirementCard key={requirement.requirementId} {...{ requirement, words }} />
          ))}
    </section>
  );
}

interface ListedProps extends Pick<ChapterSectionProps, 'chapter' | 'onOpen'> {
  readonly title: string;
  readonly entries: readonly SrsEntry[];
}

/** Chapters that say one thing of each requirement: how it is verified, what its gap is worth, what is open. */
function Listed({ chapter: { key, found }, title, entries, onOpen }: ListedProps) {
  const { t } = useTranslation();
  const hasSteps = key === 'fitGap' && entries.some(({ kind }) => kind === 'process');
  const sayOf = (requirement: RequirementFacts) => {
    if (key === 'fitGap') return requirement.gapValue ?? t('srs.document.noValue');
    if (key === 'openQuestions') return requirement.openQuestion ?? '';
    return t(`srs.value.verification.${requirement.verification}`);
  };
  return (
    <Scroller label={title}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('srs.field.requirement')}</th>
            <th scope="col">{t(`srs.document.listed.${key}`)}</th>
            {hasSteps && <th scope="col">{t('srs.field.processRef')}</th>}
          </tr>
        </thead>
        <tbody>
          {found.map((requirement) => {
            const name = requirementName(requirement.number);
            return (
              <tr key={requirement.requirementId}>
                <th scope="row">
                  <a
                    href={`#${name}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onOpen(name);
                    }}
                  >
                    {name}
                  </a>{' '}
                  <bdi>{requirement.title}</bdi>
                </th>
                <td>
                  <bdi>{sayOf(requirement)}</bdi>
                </td>
                {hasSteps && (
                  <td>
                    <bdi>{stepsOfRequirement(requirement.requirementId, entries).join(', ')}</bdi>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
