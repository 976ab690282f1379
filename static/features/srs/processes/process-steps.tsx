import { useTranslation } from 'react-i18next';
import { casesOfStep, type EntrySources } from '../../../../src/srs/document/contract';
import type { EntryValue } from '../../../../src/srs/entries/contract';
import { Scroller } from '../../plan/scroller';
import parts from '../../plan/plan-parts.module.css';
import { SrsLink } from '../document/srs-link';
import { useTracedCases } from '../document/use-traced-cases';
import { useEntryWords } from '../entries/use-entry-words';
import styles from './processes.module.css';

const COLUMNS = ['step', 'kind', 'lane', 'requirements'] as const;

interface ProcessStepsProps {
  readonly engagementId: string;
  readonly process: EntryValue<'process'>;
  readonly sources: EntrySources;
}

/** What a drawing says, for whoever does not see it: its steps in their order, and what they lead to. */
export function ProcessSteps({ engagementId, process, sources }: ProcessStepsProps) {
  const { t } = useTranslation();
  const { step } = useEntryWords(sources);
  const known = useTracedCases(engagementId) ?? [];
  const casesOf = new Map(process.steps.map((one) => [one.stepId, casesOfStep(one, known)]));
  const hasCases = [...casesOf.values()].some(({ length }) => length > 0);
  if (process.steps.length === 0) return <p>{t('srs.process.noSteps')}</p>;
  return (
    <Scroller label={t('srs.process.stepsOf', { name: process.name })}>
      <table className={parts.table}>
        <thead>
          <tr>
            {[...COLUMNS, ...(hasCases ? ['cases'] : [])].map((column) => (
              <th key={column} scope="col">
                {t(`srs.process.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {process.steps.map((one) => {
            const { name, kind, lane, requirements } = step(one);
            return (
              <tr key={one.stepId}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{kind}</td>
                <td>
                  <bdi>{lane}</bdi>
                </td>
                <td>{requirements}</td>
                {hasCases && (
                  <td>
                    <ul className={styles.cases}>
                      {casesOf.get(one.stepId)?.map((found) => (
                        <li key={found.caseId}>
                          <SrsLink to={`/uat/cases/${found.caseId}`}>
                            {t('uat.number', { number: found.number })}
                          </SrsLink>
                        </li>
                      ))}
                    </ul>
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
