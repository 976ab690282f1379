import { useTranslation } from 'react-i18next';
import type { ChangeEffect } from '../../../../src/change/effects/contract';
import { Tag } from '../../../shared/feedback/tag';
import { IssueLink } from '../../../shared/jira/issue-link';
import { useDates } from '../../../shared/text/use-dates';
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
      {effects.map((effect) => (
        <li key={effect.key}>
          <EffectText effect={effect} />{' '}
          {withState && (
            <Tag tone={TONES[effect.state]}>{t(`change.effectState.${effect.state}`)}</Tag>
          )}
          {effect.problem !== undefined && ` ${messages.error({ key: effect.problem })}`}
          {effect.refusal !== undefined && ` ${effect.refusal}`}
        </li>
      ))}
    </ol>
  );
}

function EffectText({ effect }: { effect: ChangeEffect }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { kind, text, days = 0, touched, owner = '', dueDate, issueKey } = effect;
  return (
    <>
      {t(`change.effect.${kind}`, {
        name: text,
        days: t('unit.workingDays', { count: days }),
        kind: touched === undefined ? '' : t(`change.touched.${touched}`),
        owner,
        day: dueDate === undefined ? '' : dates.day(dueDate),
      })}
      {issueKey !== undefined && (
        <>
          {' '}
          <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>
        </>
      )}
    </>
  );
}
