import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSettings } from '../../../../src/change/decision/contract';
import type { ChangeRegisterView } from '../../../../src/change/register/contract';
import { Problem } from '../../../shared/feedback/problem';
import parts from '../../plan/plan-parts.module.css';
import { SaveFailure } from '../../plan/save-failure';
import { LevelFields } from './level-fields';
import { PriceFields } from './price-fields';
import { ReminderFields } from './reminder-fields';
import { canAddLevel, problemOf, withLevel } from './settings-form';
import { useConfigureChanges } from './use-configure-changes';

interface SettingsFormProps {
  readonly engagementId: string;
  readonly register: ChangeRegisterView;
}

/** Who decides up to which size, prices, and reminders. */
export function SettingsForm({ engagementId, register }: SettingsFormProps) {
  const { t } = useTranslation();
  const [settings, setSettings] = useState(register.settings.values);
  const [isSaved, setIsSaved] = useState(false);
  const { save, takeStored } = useConfigureChanges(engagementId, register.settings.version, () =>
    setIsSaved(true),
  );
  const change = (values: Partial<ChangeSettings>) => {
    setIsSaved(false);
    setSettings((known) => ({ ...known, ...values }));
  };
  const problem = problemOf(settings);
  const { levels } = settings;
  return (
    <div className={parts.form}>
      <SaveFailure
        failure={save.error ?? takeStored.error}
        onTakeStored={() =>
          takeStored.mutate(undefined, {
            onSuccess: (stored) => setSettings(stored.settings.values),
          })
        }
        onKeepMine={() => takeStored.mutate()}
      />
      <section className={parts.part} aria-label={t('change.settings.levels')}>
        <h3>{t('change.settings.levels')}</h3>
        <p className={parts.note}>{t('change.settings.levelsHelp')}</p>
        {levels.map((level, place) => (
          <LevelFields
            key={level.key}
            level={level}
            isLast={place === levels.length - 1}
            onChange={(next) =>
              change({ levels: levels.map((one) => (one === level ? next : one)) })
            }
            onRemove={() => change({ levels: levels.filter((one) => one !== level) })}
          />
        ))}
        {canAddLevel(levels) && (
          <div>
            <Button
              onClick={() => change({ levels: withLevel(levels, t('change.settings.newLevel')) })}
            >
              {t('change.settings.addLevel')}
            </Button>
          </div>
        )}
      </section>
      <PriceFields settings={settings} onChange={change} />
      <ReminderFields settings={settings} onChange={change} />
      {problem !== undefined && <Problem>{t(`change.settings.problem.${problem}`)}</Problem>}
      <p role="status">{isSaved && t('change.settings.saved')}</p>
      <div>
        <Button
          appearance="primary"
          isDisabled={problem !== undefined}
          isLoading={save.isPending}
          onClick={() => save.mutate(settings)}
        >
          {t('act.save')}
        </Button>
      </div>
    </div>
  );
}
