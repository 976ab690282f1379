import { useTranslation } from 'react-i18next';
import {
  observationOrder,
  observationRound,
  observationState,
} from '../../../../src/training/observation/contract';
import { track as tracks } from '../../../../src/training/register/contract';
import { Choice } from '../../../shared/form/choice';
import { PersonField } from '../../../shared/people/person-field';
import { DepartmentChoice } from '../people/department-choice';
import styles from '../training.module.css';
import type { ObservationLook } from './observation-look';

interface ObservationFiltersProps {
  readonly look: ObservationLook;
  readonly departments: readonly string[];
  readonly onChange: (values: Partial<ObservationLook>) => void;
}

/** Which observations, of whom, and in which order. */
export function ObservationFilters({ look, departments, onChange }: ObservationFiltersProps) {
  const { t } = useTranslation();
  return (
    <div role="search" aria-label={t('training.observation.filters')} className={styles.part}>
      <div className={styles.acts}>
        <Choice
          label={t('training.observation.state.label')}
          value={look.state}
          options={[
            { value: 'open', label: t('training.observation.open') },
            ...observationState.options.map((value) => ({
              value,
              label: t(`training.observation.state.${value}`),
            })),
            { value: 'all', label: t('training.observation.anyState') },
          ]}
          onChange={(state) => onChange({ state: state === '' ? 'open' : state })}
        />
        <DepartmentChoice
          value={look.department}
          departments={departments}
          onChange={(department) => onChange({ department })}
        />
        <Choice
          label={t('training.field.tracks')}
          value={look.track}
          options={[
            { value: '', label: t('training.people.allTracks') },
            ...tracks.options.map((value) => ({ value, label: t(`training.track.${value}`) })),
          ]}
          onChange={(track) => onChange({ track })}
        />
        <Choice
          label={t('training.observation.round.label')}
          value={look.round}
          options={[
            { value: '', label: t('training.observation.anyRound') },
            ...observationRound.options.map((value) => ({
              value,
              label: t(`training.observation.round.${value}`),
            })),
          ]}
          onChange={(round) => onChange({ round })}
        />
        <Choice
          label={t('training.observation.order.label')}
          value={look.order}
          options={observationOrder.options.map((value) => ({
            value,
            label: t(`training.observation.order.${value}`),
          }))}
          onChange={(order) => onChange({ order: order === '' ? 'due' : order })}
        />
      </div>
      <PersonField
        name="observedPerson"
        label={t('training.observation.person')}
        value={look.person}
        onChange={(person) => onChange({ person })}
      />
    </div>
  );
}
