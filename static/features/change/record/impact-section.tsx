import { useTranslation } from 'react-i18next';
import { TOUCHED_KINDS, type Impact } from '../../../../src/change/impact/contract';
import styles from '../../../shared/register/record.module.css';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';

/** What else a change touches, by name; effort by role, new risks, and what could be done instead. */
export function ImpactSection({ impact }: { impact: Impact }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const effort = impact.effort.map(({ role, days }) =>
    t('change.effortLine', { role: t(`role.${role}`), days: number(days) }),
  );
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [t('change.impact.effort'), effort],
    ...TOUCHED_KINDS.map(
      (kind) => [t(`change.touched.${kind}`), impact[kind].map(({ text }) => text)] as const,
    ),
    [t('change.impact.newRisks'), impact.newRisks],
    [t('change.impact.alternatives'), impact.alternatives === '' ? [] : [impact.alternatives]],
  ];
  const given = lines.filter(([, texts]) => texts.length > 0);
  if (given.length === 0) return null;
  return (
    <details>
      <summary>{t('change.seeAll')}</summary>
      <div className={parts.part}>
        <dl className={styles.lines}>
          {given.map(([name, texts]) => (
            <div key={name}>
              <dt>{name}</dt>
              {texts.map((text) => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
