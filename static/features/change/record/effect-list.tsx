import { useTranslation } from 'react-i18next';
import type { ChangeEffect } from '../../../../src/change/effects/contract';
import { Tag } from '../../../shared/feedback/tag';
import { useMessages } from '../../../shared/text/use-message';
import styles from './simulation.module.css';

const TONES = {
  due: 'information',
  done: 'success',
  kept: 'neutral',
  failed: 'danger',
  undone: 'neutral',
} as const;

interface EffectListProps {
  readonly effects: readonly ChangeEffect[];
  /** Whether each says how far it is; beforehand all are due. */
  readonly withState?: boolean;
}

/** What an approval does, one thing a line, in the order in which it is done. */
export function EffectList({ effects, withState = false }: EffectListProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  if (effects.length === 0) return <p>{t('change.effect.none')}</p>;
  return (
    <ol className={styles.effects}>
      {effects.map(({ key, kind, text, days = 0, touched, state, problem }) => (
        <li key={key}>
          {t(`change.effect.${kind}`, {
            name: text,
            days: t('unit.workingDays', { count: days }),
            kind: touched === undefined ? '' : t(`change.touched.${touched}`),
          })}{' '}
          {withState && <Tag tone={TONES[state]}>{t(`change.effectState.${state}`)}</Tag>}
          {problem !== undefined && ` ${messages.error({ key: problem })}`}
        </li>
      ))}
    </ol>
  );
}
