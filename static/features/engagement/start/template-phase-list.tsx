import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../../src/engagement/contract';
import { Tag } from '../../../shared/feedback/tag';
import styles from './template-phase-list.module.css';

type TemplateItem = TemplateView['phases'][number]['items'][number];

/** The phases of a template with their purpose and all that each holds. */
export function TemplatePhaseList({ template }: { template: TemplateView }) {
  return (
    <div className={styles.list}>
      {template.phases.map((phase) => (
        // Its heading takes the focus: by it the keyboard scrolls the list.
        <details key={phase.key} open>
          <summary>
            <h3>{phase.name}</h3>
          </summary>
          <p>{phase.purpose}</p>
          <ul>
            {phase.items.map((item) => (
              <PhaseItem key={item.key} item={item} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function PhaseItem({ item }: { item: TemplateItem }) {
  const { t } = useTranslation();
  return (
    <li>
      <div className={styles.item}>
        <span>{item.name}</span>
        <Tag tone={item.kind === 'milestone' ? 'information' : 'neutral'}>
          {t(item.isGoLive ? 'kind.goLive' : `kind.${item.kind}`)}
        </Tag>
        <span className={styles.aside}>
          {t(`role.${item.role}`)}
          {item.durationDays > 0 && ` · ${t('unit.workingDays', { count: item.durationDays })}`}
        </span>
      </div>
      {item.gateCriteria.length > 0 && (
        <ul className={styles.criteria}>
          {item.gateCriteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
