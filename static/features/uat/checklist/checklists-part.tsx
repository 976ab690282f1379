import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../src/uat/checklist/contract';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import styles from './checklist.module.css';
import { ItemRow } from './item-row';

interface ChecklistsPartProps {
  readonly issueId: string;
  readonly engagementId: string;
  readonly checklists: readonly Checklist[];
  readonly canTick: boolean;
}

/** Every checklist of an issue, with who ticked what and when. */
export function ChecklistsPart({ checklists, ...place }: ChecklistsPartProps) {
  const people = usePeople(
    checklists.flatMap(({ attached, items }) => [
      attached.accountId,
      ...items.map(({ changed }) => changed?.accountId),
    ]),
  );
  return (
    <>
      {checklists.map((checklist) => (
        <OneChecklist
          key={checklist.checklistId}
          {...place}
          checklist={checklist}
          nameOf={people.name}
        />
      ))}
    </>
  );
}

interface OneChecklistProps extends Omit<ChecklistsPartProps, 'checklists'> {
  readonly checklist: Checklist;
  readonly nameOf: (accountId: string) => string;
}

function OneChecklist({ checklist, nameOf, ...place }: OneChecklistProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const id = useId();
  const { title, items, attached, checklistId, language } = checklist;
  const done = items.filter(({ isDone }) => isDone).length;
  return (
    <section aria-labelledby={id} className={styles.checklist} lang={language}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <p className={styles.note}>
        <strong>{t('uat.checklist.done', { done, count: items.length })}</strong>
        <Gap />
        {t('uat.checklist.attached', {
          person: nameOf(attached.accountId),
          moment: moment(attached.at),
        })}
      </p>
      <ul className={styles.items}>
        {items.map((item) => (
          <ItemRow key={item.itemId} {...place} {...{ checklistId, item, nameOf }} />
        ))}
      </ul>
    </section>
  );
}
