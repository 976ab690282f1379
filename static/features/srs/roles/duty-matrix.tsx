import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import type { SrsView } from '../../../../src/srs/contract';
import { dutyConflicts, entriesOf } from '../../../../src/srs/entries/contract';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { useEntryWords } from '../entries/use-entry-words';
import styles from './roles.module.css';

/** Roles across, what they may do down; a role that may do two things which exclude each other is named first. */
export function DutyMatrix({ srs }: { readonly srs: Pick<SrsView, 'entries' | 'requirements'> }) {
  const { t } = useTranslation();
  const words = useEntryWords(srs);
  const roles = entriesOf(srs.entries, 'role');
  const duties = entriesOf(srs.entries, 'duty');
  const rules = entriesOf(srs.entries, 'conflict');
  const conflicts = dutyConflicts(roles, rules);
  if (roles.length === 0 || duties.length === 0) return <p>{t('srs.roles.empty')}</p>;
  const title = t('srs.roles.matrix');
  /** Duties by which a role breaks a rule. */
  const isBroken = (roleId: string, dutyId: string) =>
    conflicts.some((one) => {
      const rule = rules.find(({ entryId }) => entryId === one.conflictId)?.value;
      return one.roleId === roleId && (rule?.first === dutyId || rule?.second === dutyId);
    });
  return (
    <section className={parts.part} aria-label={title}>
      <h3>{title}</h3>
      {conflicts.length > 0 ? (
        <SectionMessage appearance="warning">
          <p>{t('srs.roles.conflicts', { count: conflicts.length })}</p>
          <ul className={styles.conflicts}>
            {conflicts.map(({ roleId, conflictId }) => {
              const role = roles.find(({ entryId }) => entryId === roleId);
              const rule = rules.find(({ entryId }) => entryId === conflictId);
              return (
                <li key={`${roleId} ${conflictId}`}>
                  <bdi>{role?.value.name}</bdi>: <bdi>{rule && words.name(rule)}</bdi>
                  {rule?.value.why !== undefined && (
                    <>
                      {' – '}
                      <bdi>{rule.value.why}</bdi>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </SectionMessage>
      ) : (
        rules.length > 0 && <p>{t('srs.roles.noConflict')}</p>
      )}
      <Scroller label={title}>
        <table className={`${parts.table} ${styles.matrix}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('srs.roles.duty')}</th>
              {roles.map(({ entryId, value }) => (
                <th key={entryId} scope="col">
                  <bdi>{value.name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {duties.map((duty) => (
              <tr key={duty.entryId}>
                <th scope="row">
                  <bdi>{duty.value.name}</bdi>
                  {duty.value.object !== undefined && (
                    <bdi className={styles.object}>{duty.value.object}</bdi>
                  )}
                </th>
                {roles.map(({ entryId, value }) => {
                  const mayDo = value.dutyIds.includes(duty.entryId);
                  const isWrong = mayDo && isBroken(entryId, duty.entryId);
                  return (
                    <td key={entryId} data-wrong={isWrong}>
                      {mayDo ? t(isWrong ? 'srs.roles.mayNot' : 'srs.roles.may') : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
