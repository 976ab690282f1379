import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { usePlan } from '../../plan/use-plan';

export interface NamedPhase {
  readonly phaseId: string;
  readonly name: string;
}

interface WatchPlaceProps {
  readonly engagementId: string;
  readonly phases: readonly NamedPhase[];
  readonly name: string;
  readonly problems: readonly string[];
  /** `item:` or `phase:` and its id; empty for anything in the plan. */
  readonly value: string;
  readonly onChange: (place: string) => void;
}

/** Which item of the plan is watched, all of which phase, or any. */
export function WatchPlace({ engagementId, phases, value, onChange, ...field }: WatchPlaceProps) {
  const { t } = useTranslation();
  const items = usePlan(engagementId).data?.items ?? [];
  const options = [
    { value: '', label: t('risk.watch.anyItem') },
    ...phases.map(({ phaseId, name }) => ({
      value: `phase:${phaseId}`,
      label: t('risk.watch.phase', { name }),
    })),
    ...items
      .filter(({ id, state, isRemoved }) => {
        return value === `item:${id}` || (state !== 'finished' && !isRemoved);
      })
      .map(({ id, name, issueKey }) => ({
        value: `item:${id}`,
        label: issueKey === undefined ? name : `${issueKey} ${name}`,
      })),
  ];
  const isKnown = options.some((option) => option.value === value);
  return (
    <Field {...field} label={t('risk.watch.place')}>
      {(control) => (
        <Choice
          {...control}
          {...{ value, onChange }}
          options={isKnown ? options : [...options, { value, label: t('risk.watch.unknownPlace') }]}
        />
      )}
    </Field>
  );
}
