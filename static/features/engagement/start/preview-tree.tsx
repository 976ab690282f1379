import { useTranslation } from 'react-i18next';
import type { Preview } from '../../../../src/engagement/contract';
import { Tag } from '../../../shared/feedback/tag';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from './preview-step.module.css';

type Phase = Preview['phases'][number];

/** Every issue that will be made, by phase, with its dates; the buffer stands where it lies. */
export function PreviewTree({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const dates = useDates();
  const goLivePhase = preview.phases.find(({ items }) => items.some(({ isGoLive }) => isGoLive));
  return (
    <div className={styles.tree}>
      {preview.phases.map((phase, index) => (
        <details key={phase.key} open={index === 0}>
          <summary>
            <span className={styles.name}>{phase.name}</span>
            <span>
              {dates.day(phase.start)} – {dates.day(phase.finish)}
              {' · '}
              {t('start.preview.items', { count: phase.items.length })}
            </span>
          </summary>
          {phase === goLivePhase && (
            <p className={styles.buffer}>
              {t('start.preview.bufferBlock', {
                days: t('unit.workingDays', { count: preview.buffer.days }),
                percent: preview.buffer.percent,
                critical: t('unit.workingDays', { count: preview.buffer.criticalDays }),
                start: dates.day(preview.buffer.start),
                finish: dates.day(preview.buffer.finish),
              })}
            </p>
          )}
          <PhaseTable phase={phase} />
        </details>
      ))}
    </div>
  );
}

function PhaseTable({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(phase.items.map(({ ownerAccountId }) => ownerAccountId));
  return (
    // A region that scrolls sideways must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1, axe scrollable-region-focusable
    <div className={styles.scroll} role="region" aria-label={phase.name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plan.item')}</th>
            <th scope="col">{t('plan.owner')}</th>
            <th scope="col">{t('plan.start')}</th>
            <th scope="col">{t('plan.finish')}</th>
            <th scope="col" className={styles.number}>
              {t('plan.duration')}
            </th>
          </tr>
        </thead>
        <tbody>
          {phase.items.map((item) => (
            <tr key={item.key}>
              <td>
                {item.name}{' '}
                {item.kind !== 'task' && (
                  <Tag tone={item.kind === 'milestone' ? 'information' : 'neutral'}>
                    {t(item.isGoLive ? 'kind.goLive' : `kind.${item.kind}`)}
                  </Tag>
                )}
              </td>
              <td>
                {item.ownerAccountId === undefined
                  ? t(`role.${item.role}`)
                  : people.name(item.ownerAccountId)}
              </td>
              <td>{dates.day(item.start)}</td>
              <td>{dates.day(item.finish)}</td>
              <td className={styles.number}>{t('unit.days', { count: item.durationDays })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
