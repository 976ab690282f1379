import Button from '@atlaskit/button/new';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engagementRole, type EngagementSettings } from '../../../../src/engagement/contract';
import { Loading } from '../../../shared/feedback/loading';
import { usePeople } from '../../../shared/people/use-people';
import styles from './settings-page.module.css';

const PeopleEditor = lazy(async () => ({
  default: (await import('./people-editor')).PeopleEditor,
}));

interface PeopleSettingsProps {
  readonly settings: EngagementSettings;
  readonly canConfigure: boolean;
}

/** Roles and their people; those who may configure can change them. */
export function PeopleSettings({ settings, canConfigure }: PeopleSettingsProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form is gone, and with it what had the focus.
    if (!isEditing && wasEditing.current) change.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const assigned = settings.draft.people;
  const people = usePeople(Object.values(assigned).flat());
  const names = (accountIds: readonly string[]) =>
    accountIds.length === 0 ? t('settings.nobody') : accountIds.map(people.name).join(', ');
  return (
    <section className={styles.part}>
      <h3>{t('settings.people')}</h3>
      {isEditing ? (
        <Suspense fallback={<Loading />}>
          <PeopleEditor settings={settings} onDone={() => setIsEditing(false)} />
        </Suspense>
      ) : (
        <>
          <dl className={styles.facts}>
            {engagementRole.options.map((role) => [
              <dt key={`${role} name`}>{t(`role.${role}`)}</dt>,
              <dd key={role}>{names(assigned[role])}</dd>,
            ])}
          </dl>
          {canConfigure ? (
            <div>
              <Button ref={change} onClick={() => setIsEditing(true)}>
                {t('settings.changePeople')}
              </Button>
            </div>
          ) : (
            <p>{t('settings.mayNotChange')}</p>
          )}
        </>
      )}
    </section>
  );
}
