import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import type { SrsView } from '../../../../src/srs/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { useDates } from '../../../shared/text/use-dates';
import { SrsLink } from '../document/srs-link';
import styles from './jira.module.css';

/** That issues say something else than the specification: how many, and each with what is different about it. */
export function JiraDriftNotice({ srs }: { readonly srs: SrsView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { drift } = srs.inJira;
  const signed = srs.summary.baselines.filter(({ state }) => state === 'signed').at(-1);
  if (drift.length === 0) return null;
  const title =
    signed === undefined
      ? t('srs.jira.drifted', { count: drift.length })
      : t('srs.jira.driftedPast', { count: drift.length, number: signed.number });
  const known = new Map(srs.requirements.map((one) => [one.requirementId, one]));
  return (
    <SectionMessage appearance="warning">
      <p>{title}</p>
      <details className={styles.each}>
        <summary>{t('srs.jira.each')}</summary>
        <ul>
          {drift.map((one) => {
            const { requirementId, issueKey, kind, at } = one;
            const requirement = known.get(requirementId);
            if (requirement === undefined) return null;
            return (
              <li key={requirementId}>
                <SrsLink to={`/srs/register/${requirementId}`}>
                  {requirementName(requirement.number)}
                </SrsLink>{' '}
                <bdi>{requirement.title}</bdi> · {t(`srs.jira.kind.${whatOf(one)}`)} ·{' '}
                {dates.moment(at)}{' '}
                {kind !== 'gone' && <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>}
              </li>
            );
          })}
        </ul>
      </details>
    </SectionMessage>
  );
}

/** What is different, as a key. */
export function whatOf({
  kind,
  fields,
}: Pick<SrsView['inJira']['drift'][number], 'kind' | 'fields'>) {
  if (kind !== 'edited') return kind;
  if (fields.length > 1) return 'both';
  return fields[0] ?? 'both';
}
