import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { PlanItemView } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';
import { ItemName } from '../item-name';
import parts from '../plan-parts.module.css';
import { ClientsWord } from './clients-word';

interface ResultRowProps {
  readonly item: PlanItemView;
  readonly name: string;
  readonly personOf: (accountId: string) => string;
  readonly onDecide?: (item: PlanItemView) => void;
}

/** A deliverable or milestone, how far its work is, and the client's word on it. */
export function ResultRow({ item, name, personOf, onDecide }: ResultRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { acceptance, state, kind, finish } = item;
  return (
    <tr>
      <th scope="row">
        <ItemName name={name} issueKey={item.issueKey} />
        <span className={parts.kind}>{t(`kind.${item.isGoLive ? 'goLive' : kind}`)}</span>
      </th>
      <td>{t(`acceptance.workState.${state}`, { day: dates.day(finish) })}</td>
      <td>
        {acceptance === undefined ? (
          t('acceptance.noWord')
        ) : (
          <ClientsWord acceptance={acceptance} personOf={personOf} />
        )}
        {onDecide !== undefined && (
          <div className={parts.choices}>
            <Button
              spacing="compact"
              aria-label={t('acceptance.decideOn', { name })}
              onClick={() => onDecide(item)}
            >
              {t('acceptance.decide')}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
