import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import {
  deciderRole,
  decisionMode,
  type DecisionLevel,
} from '../../../../src/change/decision/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import { PeoplePicker } from '../../../shared/people/people-picker';
import parts from '../../plan/plan-parts.module.css';
import { useLevelName } from '../use-level-name';
import group from '../../../shared/form/group.module.css';
import styles from './settings.module.css';

interface LevelFieldsProps {
  readonly level: DecisionLevel;
  /** The last one decides on everything that is larger. */
  readonly isLast: boolean;
  readonly onChange: (level: DecisionLevel) => void;
  readonly onRemove: () => void;
}

/** Up to which size a level decides, who belongs to it, and how many of them have to say yes. */
export function LevelFields({ level, isLast, onChange, onRemove }: LevelFieldsProps) {
  const { t } = useTranslation();
  const levelName = useLevelName();
  const change = (values: Partial<DecisionLevel>) => onChange({ ...level, ...values });
  const name = levelName(level);
  const at = (field: string) => `level-${level.key}-${field}`;
  return (
    <fieldset className={group.group}>
      <legend>{name}</legend>
      <div className={parts.pair}>
        <Field name={at('name')} label={t('change.settings.levelName')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={60}
              value={level.name ?? name}
              onChange={(text) => text.trim() !== '' && change({ name: text })}
            />
          )}
        </Field>
        {isLast ? (
          <p className={styles.limit}>{t('change.settings.lastLevel')}</p>
        ) : (
          <Field name={at('mostDays')} label={t('change.settings.mostDays')}>
            {(control) => (
              <NumberInput
                {...control}
                min={0}
                max={9_999}
                step={0.5}
                value={level.mostDays ?? 0}
                onChange={(mostDays) => change({ mostDays })}
              />
            )}
          </Field>
        )}
      </div>
      <Deciders level={level} at={at} onChange={change} />
      <Mode level={level} at={at} onChange={change} />
      {!isLast && (
        <div>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={t('act.removeOf', { name })}
            onClick={onRemove}
          >
            {t('act.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface LevelPartProps {
  readonly level: DecisionLevel;
  readonly at: (field: string) => string;
  readonly onChange: (values: Partial<DecisionLevel>) => void;
}

function Deciders({ level, at, onChange }: LevelPartProps) {
  const { t } = useTranslation();
  const { roles } = level;
  return (
    <>
      <div className={styles.roles} role="group" aria-label={t('change.settings.roles')}>
        {deciderRole.options.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={(event) =>
                onChange({
                  roles: event.target.checked
                    ? [...roles, role]
                    : roles.filter((one) => one !== role),
                })
              }
            />
            {t(`role.${role}`)}
          </label>
        ))}
      </div>
      <Field
        name={at('accounts')}
        label={t('change.settings.accounts')}
        help={t('change.settings.accountsHelp')}
      >
        {({ id, describedBy, isInvalid }) => (
          <PeoplePicker
            inputId={id}
            label={t('change.settings.accounts')}
            value={level.accounts}
            who="assignable"
            isInvalid={isInvalid}
            {...(describedBy === undefined ? {} : { describedBy })}
            onChange={(accounts) => onChange({ accounts: [...accounts] })}
          />
        )}
      </Field>
    </>
  );
}

function Mode({ level, at, onChange }: LevelPartProps) {
  const { t } = useTranslation();
  return (
    <div className={parts.pair}>
      <Field name={at('mode')} label={t('change.settings.mode')}>
        {(control) => (
          <Choice
            {...control}
            value={level.mode}
            options={decisionMode.options.map((value) => ({
              value,
              label: t(`change.settings.modes.${value}`),
            }))}
            onChange={(mode) => {
              if (mode === '') return;
              onChange(mode === 'quorum' ? { mode, quorum: level.quorum ?? 2 } : { mode });
            }}
          />
        )}
      </Field>
      {level.mode === 'quorum' && (
        <Field name={at('quorum')} label={t('change.settings.quorum')}>
          {(control) => (
            <NumberInput
              {...control}
              min={1}
              max={50}
              value={level.quorum ?? 1}
              onChange={(quorum) => onChange({ quorum })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
