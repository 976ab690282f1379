import { useTranslation } from 'react-i18next';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { Tag } from '../../../shared/feedback/tag';
import { useStoryWords } from '../record/use-story-words';
import { CopyLink } from './copy-link';
import styles from './document.module.css';
import { Highlighted } from './highlighted';
import { StandingMarks } from './requirement-standing';
import { SrsLink } from './srs-link';

interface RequirementCardProps {
  readonly requirement: RequirementFacts;
  readonly words: readonly string[];
}

/** One requirement in the document: quiet, its number first, what is unusual about it as a word. */
export function RequirementCard({ requirement, words }: RequirementCardProps) {
  const { t } = useTranslation();
  const story = useStoryWords();
  const { requirementId, number, title, statement, userStory, acceptanceCriteria } = requirement;
  const name = requirementName(number);
  return (
    <article id={name} tabIndex={-1} className={styles.card} aria-label={name}>
      <h5 className={styles.title}>
        <span className={styles.number}>{name}</span> <Highlighted text={title} words={words} />
      </h5>
      <p className={styles.statement}>
        <Highlighted text={statement} words={words} />
      </p>
      {userStory !== undefined && (
        <p className={styles.story}>
          <Highlighted text={story(userStory)} words={words} />
        </p>
      )}
      {acceptanceCriteria.length > 0 && (
        <>
          <p className={styles.label}>{t('srs.document.accepted')}</p>
          <ol className={styles.criteria}>
            {acceptanceCriteria.map(({ criterionId, text }) => (
              <li key={criterionId}>
                <Highlighted text={text} words={words} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Marks requirement={requirement} />
      <p className={styles.acts}>
        <SrsLink to={`/srs/register/${requirementId}`}>{t('srs.document.inRegister')}</SrsLink>
        <CopyLink at={name} text={`${name} ${title}`} />
      </p>
    </article>
  );
}

/** Priority and what differs from the usual: scope, fit, an open question. */
function Marks({ requirement }: { readonly requirement: RequirementFacts }) {
  const { t } = useTranslation();
  const { requirementId, priority, scope, fit, module, verification, openQuestion } = requirement;
  return (
    <p className={styles.marks}>
      <span>{t(`srs.value.priority.${priority}`)}</span>
      <span>
        {t('srs.document.verifiedBy', { way: t(`srs.value.verification.${verification}`) })}
      </span>
      {module !== undefined && <bdi>{module}</bdi>}
      {scope !== 'in' && <Tag tone="information">{t(`srs.value.scope.${scope}`)}</Tag>}
      {fit === 'gap' && <Tag tone="warning">{t('srs.value.fit.gap')}</Tag>}
      {openQuestion !== undefined && <Tag tone="warning">{t('srs.field.openQuestion')}</Tag>}
      <StandingMarks {...{ requirementId }} />
    </p>
  );
}
