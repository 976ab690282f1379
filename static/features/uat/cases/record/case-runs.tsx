import { useTranslation } from 'react-i18next';
import type { CaseRun } from '../../../../../src/uat/contract';
import parts from '../../../plan/plan-parts.module.css';
import { AttemptList } from '../../attempts/attempt-list';
import { RunStatusTag } from '../../status-tag';
import tester from '../../tester/tester.module.css';

/** What became of a case in each cycle, the latest first; each attempt behind a toggle. */
export function CaseRuns({ runs }: { runs: readonly CaseRun[] }) {
  const { t } = useTranslation();
  return (
    <section className={parts.part} aria-label={t('uat.caseRuns.title')}>
      <h3>{t('uat.caseRuns.title')}</h3>
      {runs.length === 0 && <p>{t('uat.caseRuns.none')}</p>}
      {runs.map((run) => (
        <details key={run.cycle} className={tester.answered}>
          <summary>
            <bdi>{run.name}</bdi> · {t('uat.caseRuns.version', { version: run.contentVersion })}{' '}
            <RunStatusTag status={run.status} />
          </summary>
          {run.attempts.length === 0 ? (
            <p>{t('uat.caseRuns.notBegun')}</p>
          ) : (
            <AttemptList run={run} />
          )}
        </details>
      ))}
    </section>
  );
}
