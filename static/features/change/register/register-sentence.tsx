import { useTranslation } from 'react-i18next';
import type { ChangeRegisterView } from '../../../../src/change/register/contract';
import { useNumbers } from '../../plan/people/use-numbers';
import { Gap } from '../../../shared/text/gap';

/** How the register stands, in words: what waits for whom, how much the scope grew, and how firm Jira's gate is. */
export function RegisterSentence({ register }: { register: ChangeRegisterView }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { open, closed, waiting, growth, gate } = register;
  // What it is for stands below; that nothing is in it needs no words.
  if (open + closed === 0) return null;
  const sides = (['client', 'vendor'] as const)
    .filter((side) => waiting[side] > 0)
    .map((side) => t(`change.head.${side}`, { count: waiting[side] }));
  return (
    <>
      <p>
        {t('change.head.counts', { open, closed })}
        <Gap />
        {sides.length === 0 ? t('change.head.nothingWaits') : sides.join(t('text.gap'))}
        <Gap />
        {growth.approvedDays > 0 &&
          growth.agreedDays > 0 &&
          t('change.head.growth', {
            percent: growth.percent,
            approved: number(growth.approvedDays),
            agreed: number(growth.agreedDays),
          })}
      </p>
      {gate !== undefined && <p>{t(`change.gate.${gate}`)}</p>}
    </>
  );
}
