import { useTranslation } from 'react-i18next';
import { traineeStatus, type TraineeStatus } from '../../../../src/training/people/contract';
import { track, type Track } from '../../../../src/training/register/contract';
import { Choice } from '../../../shared/form/choice';
import styles from '../training.module.css';
import { DepartmentChoice } from './department-choice';

/** Which people are shown; `*` is every department. */
export interface PeopleLook {
  readonly department: string;
  readonly track: Track | '';
  readonly status: TraineeStatus | '';
}

interface PeopleFiltersProps {
  readonly look: PeopleLook;
  readonly departments: readonly string[];
  readonly onChange: (look: PeopleLook) => void;
}

export function PeopleFilters({ look, departments, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.acts}>
      <DepartmentChoice
        value={look.department}
        departments={departments}
        onChange={(department) => onChange({ ...look, department })}
      />
      <Choice
        label={t('training.field.tracks')}
        value={look.track}
        options={[
          { value: '', label: t('training.people.allTracks') },
          ...track.options.map((value) => ({ value, label: t(`training.track.${value}`) })),
        ]}
        onChange={(chosen) => onChange({ ...look, track: chosen })}
      />
      <Choice
        label={t('training.people.status')}
        value={look.status}
        options={[
          { value: '', label: t('training.people.allStatuses') },
          ...traineeStatus.options.map((value) => ({
            value,
            label: t(`training.status.${value}`),
          })),
        ]}
        onChange={(status) => onChange({ ...look, status })}
      />
    </div>
  );
}
