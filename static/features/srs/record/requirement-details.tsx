import { useTranslation } from 'react-i18next';
import { entriesOf, goalName, type SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { wordingFindings } from '../../../../src/srs/wording/contract';
import styles from '../../../shared/register/record.module.css';
import parts from '../../plan/plan-parts.module.css';
import { WordingHints } from '../wording-hints';
import { useStoryWords } from './use-story-words';

interface RequirementDetailsProps {
  readonly requirement: RequirementFacts;
  /** Where goals are found. */
  readonly entries: readonly SrsEntry[];
}

/** What a requirement says, in the order in which people ask for it. */
export function RequirementDetails({ requirement, entries }: RequirementDetailsProps) {
  const { t } = useTranslation();
  const story = useStoryWords();
  const { statement, userStory, acceptanceCriteria, openQuestion, retiredReason } = requirement;
  return (
    <>
      <p>
        <bdi>{statement}</bdi>
      </p>
      {userStory !== undefined && (
        <p>
          <bdi>{story(userStory)}</bdi>
        </p>
      )}
      {retiredReason !== undefined && <p>{t('srs.retiredBecause', { reason: retiredReason })}</p>}
      {openQuestion !== undefined && (
        <section className={parts.part} aria-label={t('srs.field.openQuestion')}>
          <h3>{t('srs.field.openQuestion')}</h3>
          <p>
            <bdi>{openQuestion}</bdi>
          </p>
        </section>
      )}
      <section className={parts.part} aria-label={t('srs.field.acceptanceCriteria')}>
        <h3>{t('srs.field.acceptanceCriteria')}</h3>
        {acceptanceCriteria.length === 0 ? (
          <p>{t('srs.criteriaMissing')}</p>
        ) : (
          <ol className={styles.actions}>
            {acceptanceCriteria.map(({ criterionId, text }) => (
              <li key={criterionId}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ol>
        )}
      </section>
      <Wording requirement={requirement} />
      <Facts {...{ requirement, entries }} />
    </>
  );
}

/** What the check of words found, for whoever can mend it. */
function Wording({ requirement }: { readonly requirement: RequirementFacts }) {
  const { t } = useTranslation();
  const findings = wordingFindings(requirement);
  const ids = requirement.acceptanceCriteria.map(({ criterionId }) => `criterion.${criterionId}`);
  if (findings.length === 0) return null;
  return (
    <section className={parts.part} aria-label={t('srs.wording.title')}>
      <h3>{t('srs.wording.title')}</h3>
      <WordingHints
        findings={findings}
        fieldOf={(field) =>
          field === 'statement'
            ? t('srs.field.statement')
            : t('srs.form.criterion', { number: ids.indexOf(field) + 1 })
        }
      />
    </section>
  );
}

function Facts({ requirement, entries }: RequirementDetailsProps) {
  const { t } = useTranslation();
  const { source, rationale, gapValue, module, processRef, goalIds } = requirement;
  const goals = entriesOf(entries, 'goal')
    .filter(({ entryId }) => goalIds.includes(entryId))
    .map(({ number, value }) => `${goalName(number)} ${value.name}`)
    .join('; ');
  const named = (['type', 'priority', 'scope', 'fit', 'verification', 'chapter'] as const).map(
    (field) => [field, t(`srs.value.${field}.${requirement[field]}`)] as const,
  );
  const written = [
    ['gapValue', gapValue],
    ['rationale', rationale],
    [
      'source',
      source && t('srs.sourceLine', { who: source.who, how: t(`srs.value.how.${source.how}`) }),
    ],
    ['module', module],
    ['processRef', processRef],
    ['goalIds', goals === '' ? undefined : goals],
  ] as const;
  return (
    <dl className={styles.lines}>
      {[...named, ...written].map(
        ([field, text]) =>
          text !== undefined && (
            <div key={field}>
              <dt>{t(`srs.field.${field}`)}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
