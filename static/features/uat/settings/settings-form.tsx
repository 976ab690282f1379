import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  entryKey,
  type UatModule,
  type UatRegisterView,
  type UatSettings,
} from '../../../../src/uat/register/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Field } from '../../../shared/form/field';
import form from '../../../shared/form/form.module.css';
import group from '../../../shared/form/group.module.css';
import { NumberInput } from '../../../shared/form/number-input';
import parts from '../../plan/plan-parts.module.css';
import styles from '../cycle/cycle.module.css';
import { useUatWritten } from '../use-uat';
import { ModuleEditor } from './module-editor';

interface SettingsFormProps {
  readonly engagementId: string;
  readonly register: UatRegisterView;
}

const NUMBERS = [
  ['criticalPercent', 100],
  ['passPercent', 100],
  ['severeBugs', 999],
] as const;

/** The criteria, to be read by everybody, to be changed by who may configure. */
export function SettingsForm({ engagementId, register }: SettingsFormProps) {
  const { t } = useTranslation();
  const written = useUatWritten(engagementId);
  const { version, values } = register.settings;
  const [settings, setSettings] = useState<UatSettings>(values);
  const [modules, setModules] = useState<readonly UatModule[]>(
    register.modules.map(({ key, name }) => ({ key, name })),
  );
  const save = useMutation({
    mutationFn: () =>
      call('uat.configure', {
        engagementId,
        version,
        settings: { entry: [...settings.entry], exit: settings.exit },
        modules: [...modules],
      }),
    onSuccess: written,
  });
  const isFixed = !register.can.configure;
  const changeCriteria = (changed: Partial<UatSettings['exit']>) =>
    setSettings((known) => ({ ...known, exit: { ...known.exit, ...changed } }));
  return (
    <fieldset className={form.form} disabled={isFixed}>
      {isFixed && <p>{t('uat.settings.mayNotChange')}</p>}
      <fieldset className={group.group}>
        <legend>{t('uat.settings.exit')}</legend>
        <div className={parts.pair}>
          {NUMBERS.map(([name, max]) => (
            <Field key={name} name={name} label={t(`uat.settings.field.${name}`)}>
              {(control) => (
                <NumberInput
                  {...control}
                  min={0}
                  max={max}
                  value={settings.exit[name]}
                  onChange={(value) => changeCriteria({ [name]: value })}
                />
              )}
            </Field>
          ))}
        </div>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={settings.exit.needsDisposition}
            onChange={({ target }) => changeCriteria({ needsDisposition: target.checked })}
          />
          {t('uat.settings.field.needsDisposition')}
        </label>
      </fieldset>
      <fieldset className={group.group}>
        <legend>{t('uat.entry.title')}</legend>
        {entryKey.options.map((key) => (
          <label key={key} className={styles.tick}>
            <input
              type="checkbox"
              checked={settings.entry.includes(key)}
              onChange={({ target }) =>
                setSettings((known) => ({
                  ...known,
                  entry: entryKey.options.filter((one) =>
                    one === key ? target.checked : known.entry.includes(one),
                  ),
                }))
              }
            />
            {t(`uat.entry.key.${key}`)}
          </label>
        ))}
      </fieldset>
      <ModuleEditor modules={modules} isFixed={isFixed} onChange={setModules} />
      {save.error !== null && <ErrorMessage failure={save.error} />}
      {!isFixed && (
        <div className={form.acts}>
          <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate()}>
            {t('act.save')}
          </Button>
          <span role="status">{save.isSuccess && t('uat.settings.saved')}</span>
        </div>
      )}
    </fieldset>
  );
}
