import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../src/plan/settings/contract';
import { Problem } from '../../../shared/feedback/problem';
import { SaveFailure } from '../../plan/save-failure';
import { useConfigure } from '../../plan/use-configure';
import { DayList } from '../start/day-list';
import styles from './settings-page.module.css';
import { zoneDraftOf, zoneRuleOf } from './zone-rule-draft';
import { ZoneRuleFields } from './zone-rule-fields';

interface PlanSettingsFormProps {
  readonly engagementId: string;
  readonly settings: PlanSettings;
  readonly onClose: () => void;
}

/** Saves both against the version that was seen; other people's changes are never lost. */
export function PlanSettingsForm({ engagementId, settings, onClose }: PlanSettingsFormProps) {
  const { t } = useTranslation();
  const [zones, setZones] = useState(() => zoneDraftOf(settings.rule));
  const [calendar, setCalendar] = useState(settings.clientCalendar);
  const { save, takeStored } = useConfigure(engagementId, settings, onClose);
  const rule = zoneRuleOf(zones);
  const takeTheirs = () =>
    takeStored.mutate(undefined, {
      onSuccess: ({ settings: theirs }) => {
        setZones(zoneDraftOf(theirs.rule));
        setCalendar(theirs.clientCalendar);
      },
    });
  return (
    <>
      <ModalBody>
        <div className={styles.part}>
          <SaveFailure
            failure={save.error}
            onTakeStored={takeTheirs}
            onKeepMine={() => takeStored.mutate()}
          />
          <ZoneRuleFields zones={zones} onChange={setZones} />
          {rule === undefined && <Problem>{t('buffer.settings.notANumber')}</Problem>}
          {(['extraDaysOff', 'extraWorkingDays'] as const).map((name) => (
            <DayList
              key={name}
              name={`clientCalendar.${name}`}
              label={t(`buffer.settings.${name}`)}
              help={t(`buffer.settings.${name}Help`)}
              days={calendar[name]}
              problems={[]}
              onChange={(days) => setCalendar({ ...calendar, [name]: [...days] })}
            />
          ))}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button
          appearance="primary"
          isDisabled={rule === undefined}
          isLoading={save.isPending}
          onClick={() => rule !== undefined && save.mutate({ rule, clientCalendar: calendar })}
        >
          {t('act.save')}
        </Button>
      </ModalFooter>
    </>
  );
}
