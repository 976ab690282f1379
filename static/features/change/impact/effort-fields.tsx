import { useTranslation } from 'react-i18next';
import { levelOf, type ChangeSettings } from '../../../../src/change/decision/contract';
import { impactFigures } from '../../../../src/change/impact/contract';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { useCostLine } from '../use-cost-line';
import { useLevelName } from '../use-level-name';
import { costIn, effortOf, WORKING_ROLES, type ImpactForm } from './impact-form';
import group from '../../../shared/form/group.module.css';
import styles from './impact.module.css';

interface EffortFieldsProps {
  readonly form: ImpactForm;
  readonly settings: ChangeSettings;
  readonly problems: readonly string[];
  readonly onChange: (values: Partial<ImpactForm>) => void;
}

/** Person-days by role in half days, extra cost, and at once what that comes to and who decides on it. */
export function EffortFields({ form, settings, problems, onChange }: EffortFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={group.group}>
      <legend>{t('change.impact.effort')}</legend>
      <p className={parts.note}>{t('change.impact.effortHelp')}</p>
      <div className={styles.roles}>
        {WORKING_ROLES.map((role) => (
          <Field key={role} name={`days-${role}`} label={t(`role.${role}`)}>
            {(control) => (
              <NumberInput
                {...control}
                min={0}
                max={999}
                step={0.5}
                value={form.days[role]}
                onChange={(days) => onChange({ days: { ...form.days, [role]: days } })}
              />
            )}
          </Field>
        ))}
        <Field
          name="extraCost"
          label={t('change.impact.extraCost', { currency: settings.currency })}
          problems={problems.includes('extraCost') ? [t('change.impact.badCost')] : []}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={13}
              value={form.extraCost}
              onChange={(extraCost) => onChange({ extraCost })}
            />
          )}
        </Field>
      </div>
      <Sums {...{ form, settings }} />
    </fieldset>
  );
}

function Sums({ form, settings }: Pick<EffortFieldsProps, 'form' | 'settings'>) {
  const { t } = useTranslation();
  const costLine = useCostLine(settings.currency);
  const levelName = useLevelName();
  const effort = effortOf(form);
  const figures = impactFigures({ effort, extraCost: costIn(form.extraCost) ?? 0 }, settings.rates);
  const unpriced = effort.filter(
    ({ role }) => role !== 'viewer' && settings.rates[role] === undefined,
  );
  const level = levelOf(settings.levels, figures.days, false);
  return (
    <div role="status" className={styles.sums}>
      <p>
        <strong>{costLine(figures)}</strong>
      </p>
      {unpriced.length > 0 && (
        <p className={parts.note}>
          {t('change.impact.unpriced', {
            roles: unpriced.map(({ role }) => t(`role.${role}`)).join(t('change.impact.comma')),
          })}
        </p>
      )}
      {level !== undefined && (
        <p className={parts.note}>{t('change.impact.decidedBy', { level: levelName(level) })}</p>
      )}
    </div>
  );
}
