import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { PlanEffect } from '../../../../src/change/impact/contract';
import { Problem } from '../../../shared/feedback/problem';
import parts from '../../plan/plan-parts.module.css';
import { isUnfinished } from './impact-form';
import group from '../../../shared/form/group.module.css';
import styles from './impact.module.css';
import { LongerFields } from './longer-fields';
import { NewItemFields } from './new-item-fields';
import type { PlanChoices } from './plan-choices';

const MOST_EFFECTS = 20;

interface PlanEffectFieldsProps {
  readonly effects: readonly PlanEffect[];
  readonly choices: PlanChoices;
  readonly isTried: boolean;
  readonly onChange: (effects: readonly PlanEffect[]) => void;
}

/** What becomes of the plan: items that take longer, and items that it does not have yet. */
export function PlanEffectFields({ effects, choices, isTried, onChange }: PlanEffectFieldsProps) {
  const { t } = useTranslation();
  const phaseId = choices.phases[0]?.value ?? '';
  const add = {
    longer: { kind: 'longer', itemId: '', days: 1 },
    new: {
      kind: 'new',
      phaseId,
      name: '',
      durationDays: 1,
      role: 'consultant',
      after: [],
      before: [],
    },
  } as const;
  return (
    <fieldset className={group.group}>
      <legend>{t('change.impact.plan')}</legend>
      {effects.length === 0 && <p className={parts.note}>{t('change.impact.planHelp')}</p>}
      {effects.map((effect, place) => {
        const change = (next: PlanEffect) =>
          onChange(effects.map((one) => (one === effect ? next : one)));
        const number = place + 1;
        const title = t(`change.impact.${effect.kind}`, { number });
        return (
          // An item may be chosen later: the place is all that a new line has.
          <fieldset
            key={effect.kind === 'new' ? effect.effectId : place}
            className={`${group.group} ${styles.effect}`}
          >
            <legend>{title}</legend>
            {effect.kind === 'longer' ? (
              <LongerFields {...{ effect, choices, number }} onChange={change} />
            ) : (
              <NewItemFields {...{ effect, choices, number }} onChange={change} />
            )}
            {isTried && isUnfinished(effect) && (
              <Problem>{t(`change.impact.unfinished.${effect.kind}`)}</Problem>
            )}
            <div>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('act.removeOf', { name: title })}
                onClick={() => onChange(effects.filter((one) => one !== effect))}
              >
                {t('act.remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {effects.length < MOST_EFFECTS && (
        <div className={parts.choices}>
          <Button spacing="compact" onClick={() => onChange([...effects, add.longer])}>
            {t('change.impact.addLonger')}
          </Button>
          <Button
            spacing="compact"
            onClick={() =>
              onChange([
                ...effects,
                { ...add.new, after: [], before: [], effectId: crypto.randomUUID() },
              ])
            }
          >
            {t('change.impact.addNew')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
