import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../src/change/contract';
import { Tag } from '../../shared/feedback/tag';

type Waiting = Pick<ChangeView, 'waits' | 'isOverdue'>;

/** Whose turn it is and since how many of its working days; a word where it is nobody's. */
export function WaitsWords({ change }: { change: Waiting }) {
  const { t } = useTranslation();
  const { waits, isOverdue } = change;
  return (
    <>
      {waits === undefined
        ? t('change.waits.nobody')
        : t(`change.waits.${waits.side}`, { count: waits.days })}
      {isOverdue && (
        <>
          {' '}
          <Tag tone="danger">{t('change.overdue')}</Tag>
        </>
      )}
    </>
  );
}
