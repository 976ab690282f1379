import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../src/engagement/overview/contract';
import type { WaitingWork } from '../../../../src/plan/summary/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { usePeople } from '../../../shared/people/use-people';
import styles from './overview-page.module.css';

/** What is due and open, on the client's side and on the vendor's, oldest first. */
export function WaitsOn({ waitsOn }: Pick<Overview, 'waitsOn'>) {
  const { t } = useTranslation();
  const all = [...waitsOn.client, ...waitsOn.vendor];
  const people = usePeople(all.map(({ ownerAccountId }) => ownerAccountId));
  return (
    <div className={styles.columns}>
      {(['client', 'vendor'] as const).map((side) => (
        <section key={side}>
          <h3>{t(`overview.waitsOn.${side}`)}</h3>
          {waitsOn[side].length === 0 ? (
            <p>{t(`overview.waitsOn.${side}None`)}</p>
          ) : (
            <ul className={styles.waiting}>
              {waitsOn[side].map((item) => (
                <Waiting key={item.itemId} item={item} nameOf={people.name} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

interface WaitingProps {
  readonly item: WaitingWork;
  readonly nameOf: (accountId: string) => string;
}

function Waiting({ item, nameOf }: WaitingProps) {
  const { t } = useTranslation();
  return (
    <li>
      <span>
        {item.issueKey === undefined ? (
          <bdi>{item.name}</bdi>
        ) : (
          <IssueLink issueKey={item.issueKey}>{item.name}</IssueLink>
        )}
        {item.ownerAccountId !== undefined && (
          <span className={styles.owner}>{nameOf(item.ownerAccountId)}</span>
        )}
      </span>
      <span className={styles.days}>{t('unit.workingDays', { count: item.days })}</span>
    </li>
  );
}
