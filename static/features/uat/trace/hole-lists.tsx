import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requirementName } from '../../../../src/srs/requirement/contract';
import type { TraceView } from '../../../../src/uat/trace/contract';
import parts from '../../plan/plan-parts.module.css';
import styles from './trace.module.css';

/** Lines of a list that are there at once; the rest is behind a word. */
const FEW = 5;

/** What is missing, each kind with what it is about. */
export function HoleLists({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const { holes, requirements, cases } = trace;
  const caseLine = (caseId: string): Line => {
    const row = cases.find((each) => each.caseId === caseId);
    const name = t('uat.number', { number: row?.number ?? 0 });
    return { id: caseId, to: `/uat/cases/${caseId}`, name, title: row?.title ?? '' };
  };
  const requirementLine = (id: string): Line => {
    const found = requirements.find(({ requirementId }) => requirementId === id);
    const name = requirementName(found?.number ?? 0);
    return { id, to: `/srs/register/${id}`, name, title: found?.title ?? '' };
  };
  const lists = [
    { key: 'requirementsWithoutCase', lines: holes.requirementsWithoutCase.map(requirementLine) },
    { key: 'failedWithoutBug', lines: holes.failedWithoutBug.map(caseLine) },
    { key: 'testedBeforeChange', lines: holes.testedBeforeChange.map(caseLine) },
    { key: 'casesWithoutRequirement', lines: holes.casesWithoutRequirement.map(caseLine) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className={parts.part} aria-label={t('uat.trace.holes')}>
      <h3>{t('uat.trace.holes')}</h3>
      {lists.length === 0 && <p>{t('uat.trace.noHoles')}</p>}
      <div className={styles.holes}>
        {lists.map(({ key, lines }) => (
          <div key={key}>
            <h4>{t(`uat.trace.hole.${key}`, { count: lines.length })}</h4>
            <Lines lines={lines.slice(0, FEW)} />
            {lines.length > FEW && (
              <details>
                <summary>{t('uat.trace.more', { count: lines.length - FEW })}</summary>
                <Lines lines={lines.slice(FEW)} />
              </details>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

interface Line {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly title: string;
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ id, to, name, title }) => (
        <li key={id}>
          <Link to={to}>{name}</Link> <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}
