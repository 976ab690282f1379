import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemView, PlanView } from '../../../../src/plan/contract';
import type { DrawDownView } from '../../../../src/plan/history/contract';
import { useItemNames } from '../use-item-names';
import { CauseDialog } from './cause-dialog';
import { DrawDownSums } from './draw-down-sums';
import { DrawDownTable } from './draw-down-table';
import styles from '../plan-parts.module.css';

interface DrawDownJournalProps {
  readonly plan: PlanView;
  readonly canWrite: boolean;
}

/** A line of the journal with its item; without one when the item is no longer in the plan. */
export interface JournalLine extends DrawDownView {
  readonly item?: PlanItemView | undefined;
}

/** Who took how many days of the buffer and why: newest first, with sums by side. */
export function DrawDownJournal({ plan, canWrite }: DrawDownJournalProps) {
  const { t } = useTranslation();
  const [explained, setExplained] = useState<PlanItemView>();
  const byId = new Map(plan.items.map((item) => [item.id, item]));
  const lines = plan.drawDown.map((line): JournalLine => ({
    ...line,
    item: byId.get(line.itemId),
  }));
  const nameOf = useItemNames(plan.items);
  return (
    <section className={styles.part}>
      <h3>{t('buffer.journal')}</h3>
      {lines.length === 0 ? (
        <p>{t('buffer.journalEmpty')}</p>
      ) : (
        <>
          <DrawDownSums lines={plan.drawDown} />
          <DrawDownTable
            lines={[...lines].reverse()}
            nameOf={nameOf}
            {...(canWrite ? { onExplain: setExplained } : {})}
          />
        </>
      )}
      {explained !== undefined && (
        <CauseDialog
          engagementId={plan.engagementId}
          item={explained}
          name={nameOf(explained)}
          onClose={() => setExplained(undefined)}
        />
      )}
    </section>
  );
}
