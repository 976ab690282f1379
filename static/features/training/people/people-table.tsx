import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonRow } from '../../../../src/training/people/contract';
import { track as tracks } from '../../../../src/training/register/contract';
import { Tag } from '../../../shared/feedback/tag';
import { usePeople } from '../../../shared/people/use-people';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import styles from '../training.module.css';
import { TraineeStatusTag } from '../training-tags';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly canWrite: boolean;
  readonly onEdit: (person: PersonRow) => void;
}

/** People by track; a certificate is one click away. */
export function PeopleTable({ rows, canWrite, onEdit }: PeopleTableProps) {
  const { t } = useTranslation();
  const people = usePeople(rows.map(({ accountId }) => accountId));
  const shown = tracks.options.filter((track) => rows.some((row) => row.tracks.includes(track)));
  return (
    <Scroller label={t('training.people.title')}>
      <table className={parts.table} aria-label={t('training.people.title')}>
        <thead>
          <tr>
            <th scope="col">{t('training.people.person')}</th>
            <th scope="col">{t('training.people.department')}</th>
            {shown.map((track) => (
              <th key={track} scope="col">
                {t(`training.track.${track}`)}
              </th>
            ))}
            {canWrite && <th scope="col">{t('training.chapters.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = people.name(row.accountId);
            return (
              <tr key={row.accountId}>
                <th scope="row">
                  <bdi>{name}</bdi>{' '}
                  {row.isSeedTrainer && <Tag tone="information">{t('training.people.seed')}</Tag>}
                </th>
                <td>
                  <bdi>{row.department}</bdi>
                </td>
                {shown.map((track) => {
                  const status = row.status[track];
                  const certificate = row.certificates[track];
                  return (
                    <td key={track}>
                      {status === undefined ? '–' : <TraineeStatusTag status={status} />}{' '}
                      {certificate !== undefined && (
                        <Link
                          to={`/training/certificates/${certificate.code}`}
                          className={styles.rowTitle}
                        >
                          {certificate.number}
                        </Link>
                      )}
                    </td>
                  );
                })}
                {canWrite && (
                  <td>
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={t('training.people.editOf', { name })}
                      onClick={() => onEdit(row)}
                    >
                      {t('training.chapters.edit')}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
