import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../src/plan/settings/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../plan-parts.module.css';
import { Scroller } from '../scroller';
import { CommitmentsDialog } from './commitments-dialog';

interface CommitmentsProps {
  readonly engagementId: string;
  readonly settings: PlanSettings;
  readonly nameOf: (who: string) => string;
  readonly canConfigure: boolean;
}

/** Who was promised to the engagement, for how much of the time and how long. */
export function Commitments(props: CommitmentsProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const { settings } = props;
  return (
    <section className={parts.part}>
      <h3>{t('people.commitments')}</h3>
      {settings.commitments.length === 0 ? (
        <p>{t('people.noCommitments')}</p>
      ) : (
        <CommitmentTable {...props} />
      )}
      {props.canConfigure && (
        <div>
          <Button onClick={() => setIsEditing(true)}>{t('people.changeCommitments')}</Button>
        </div>
      )}
      {isEditing && <CommitmentsDialog {...props} onClose={() => setIsEditing(false)} />}
    </section>
  );
}

function CommitmentTable({ settings, nameOf }: CommitmentsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const day = (isoDate: string | undefined) =>
    isoDate === undefined ? t('people.wholePlan') : dates.day(isoDate);
  return (
    <Scroller label={t('people.commitments')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.who')}</th>
            <th scope="col">{t('people.side')}</th>
            <th scope="col" className={parts.number}>
              {t('people.percent')}
            </th>
            <th scope="col">{t('people.from')}</th>
            <th scope="col">{t('people.to')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.commitments.map(({ who, side, percent, from, to }, index) => (
            <tr key={`${who} ${index}`}>
              <th scope="row">{nameOf(who)}</th>
              <td>{t(`buffer.sides.${side}`)}</td>
              <td className={parts.number}>{t('unit.percent', { percent })}</td>
              <td>{day(from)}</td>
              <td>{day(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
