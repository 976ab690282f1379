import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementIssueView } from '../../../../src/thread/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import factList from '../../../shared/fact-list.module.css';
import { Tag } from '../../../shared/feedback/tag';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { useProject } from '../../../shared/page-context';
import { StateTag } from '../state-tag';
import styles from './requirement-in-issue.module.css';

// The register of test cases is another part of the app: what the requirement says stands before it.
const TestsOfRequirement = lazy(async () => ({
  default: (await import('./tests-of-requirement')).TestsOfRequirement,
}));

/** The requirement that an issue is: what it asks for, how it stands to what was signed, and how it is tested. */
export function RequirementInIssue({ view }: { view: RequirementIssueView }) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const { engagementId, clientName, requirement, drift } = view;
  const { requirementId, number, title, statement, acceptanceCriteria, openQuestion } = requirement;
  return (
    <div className={styles.requirement}>
      <p className={styles.heading}>
        <strong>
          {requirementName(number)} <bdi>{title}</bdi>
        </strong>
        <StateTag state={standsAsSigned(view) ? 'agreed' : requirement.state} />
      </p>
      <p>
        <bdi>{statement}</bdi>
      </p>
      {drift !== undefined && drift.kind !== 'gone' && <p>{t(`srs.jira.here.${drift.kind}`)}</p>}
      <Facts view={view} />
      {openQuestion !== undefined && (
        <p>
          <Tag tone="warning">{t('srs.field.openQuestion')}</Tag> <bdi>{openQuestion}</bdi>
        </p>
      )}
      <section aria-label={t('srs.field.acceptanceCriteria')}>
        <h3>{t('srs.field.acceptanceCriteria')}</h3>
        {acceptanceCriteria.length === 0 ? (
          <p>{t('srs.noCriteria')}</p>
        ) : (
          <ol>
            {acceptanceCriteria.map(({ criterionId, text }) => (
              <li key={criterionId}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-label={t('srs.jira.tests')}>
        <h3>{t('srs.jira.tests')}</h3>
        <Suspense fallback={<p>{t('state.loading')}</p>}>
          <TestsOfRequirement {...{ engagementId, requirementId }} />
        </Suspense>
      </section>
      <p className={styles.links}>
        <AppPageLink projectKey={projectKey} path={`/srs/register/${requirementId}`}>
          {t('panel.openInRegister', { client: clientName })}
        </AppPageLink>
        <AppPageLink projectKey={projectKey} path={`/srs?at=${requirementName(number)}`}>
          {t('srs.jira.inDocument')}
        </AppPageLink>
      </p>
    </div>
  );
}

function Facts({ view }: { view: RequirementIssueView }) {
  const { t } = useTranslation();
  const { requirement } = view;
  const { priority, scope, fit, verification, module } = requirement;
  const facts: readonly (readonly [field: string, value: string])[] = [
    ['priority', t(`srs.value.priority.${priority}`)],
    ['scope', t(`srs.value.scope.${scope}`)],
    ['fit', t(`srs.value.fit.${fit}`)],
    ['verification', t(`srs.value.verification.${verification}`)],
    ...(module === undefined ? [] : [['module', module] as const]),
  ];
  return (
    <dl className={`${factList.list} ${styles.facts}`}>
      {facts.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`srs.field.${field}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('srs.jira.baseline')}</dt>
        <dd>
          <Standing view={view} />
        </dd>
      </div>
    </dl>
  );
}

function standsAsSigned({ isSigned, deviation }: RequirementIssueView): boolean {
  return isSigned && deviation === undefined;
}

/** How the requirement stands to what both sides signed last. */
function Standing({ view: { signed, isSigned, deviation } }: { view: RequirementIssueView }) {
  const { t } = useTranslation();
  if (signed === undefined) return t('srs.jira.standing.none');
  if (deviation === undefined) {
    return t(isSigned ? 'srs.jira.standing.asSigned' : 'srs.jira.standing.notIn', {
      number: signed,
    });
  }
  const { kind, change } = deviation;
  return (
    <>
      {t(`srs.jira.standing.${kind}`, { number: signed })}{' '}
      <Tag tone={change === undefined ? 'warning' : 'information'}>
        {change === undefined
          ? t('srs.jira.standing.drift')
          : t('srs.diff.because', { number: change })}
      </Tag>
    </>
  );
}
