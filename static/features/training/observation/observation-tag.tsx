import { useTranslation } from 'react-i18next';
import type { ObservationState, WorkOutcome } from '../../../../src/training/observation/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';

const STATES: Readonly<Record<ObservationState, TagTone>> = {
  coming: 'neutral',
  due: 'information',
  overdue: 'warning',
  missed: 'neutral',
  done: 'success',
};

/** How far an observation is. */
export function ObservationTag({ state }: { state: ObservationState }) {
  const { t } = useTranslation();
  return <Tag tone={STATES[state]}>{t(`training.observation.state.${state}`)}</Tag>;
}

const OUTCOMES: Readonly<Record<WorkOutcome, TagTone>> = {
  alone: 'success',
  withHelp: 'warning',
  notUsed: 'danger',
  notSeen: 'neutral',
};

/** How somebody does a task. */
export function WorkTag({ outcome }: { outcome: WorkOutcome }) {
  const { t } = useTranslation();
  return <Tag tone={OUTCOMES[outcome]}>{t(`training.observation.outcome.${outcome}`)}</Tag>;
}
