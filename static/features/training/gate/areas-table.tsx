import { useTranslation } from 'react-i18next';
import type { AreaView } from '../../../../src/training/gate/contract';
import { Tag } from '../../../shared/feedback/tag';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';

/** Each area with who teaches it; areas that nobody teaches come first. */
export function AreasTable({ areas }: { areas: readonly AreaView[] }) {
  const { t } = useTranslation();
  const shown = [...areas].sort(
    (one, other) => Number(one.seedTrainers > 0) - Number(other.seedTrainers > 0),
  );
  return (
    <Scroller label={t('training.area.title')}>
      <table className={parts.table} aria-label={t('training.area.title')}>
        <thead>
          <tr>
            <th scope="col">{t('training.area.name')}</th>
            <th scope="col" className={parts.number}>
              {t('training.lead.total')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.area.seedTrainers')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.area.passed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ department, people, seedTrainers, passed }) => (
            <tr key={department}>
              <th scope="row">
                <bdi>{department === '' ? t('training.people.noDepartment') : department}</bdi>
              </th>
              <td className={parts.number}>{people}</td>
              <td className={parts.number}>
                {seedTrainers === 0 ? (
                  <Tag tone="warning">{t('training.area.none')}</Tag>
                ) : (
                  seedTrainers
                )}
              </td>
              <td className={parts.number}>{seedTrainers === 0 ? '–' : passed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
