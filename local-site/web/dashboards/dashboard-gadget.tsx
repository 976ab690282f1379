import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { configureGadget, removeGadget, type Gadget } from '../api/places';
import { AppFrame } from '../custom-ui/app-frame';
import { useSession } from '../shell/session-context';
import styles from './dashboards.module.css';

const MINUTE_MS = 60_000;

interface DashboardGadgetProps {
  readonly gadget: Gadget;
  readonly dashboardId: string;
  /** A gadget that was just put there is configured first. */
  readonly isNew: boolean;
  readonly onChanged: () => Promise<void>;
}

/**
 * A gadget in its frame: viewed, or configured by its edit view, whose `view.submit` is kept here. `refresh` of what it
 * submits is how often, in minutes, the frame is loaded anew.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/
 */
export function DashboardGadget({ gadget, dashboardId, isNew, onChanged }: DashboardGadgetProps) {
  const { t } = useTranslation();
  const { modules } = useSession();
  const module = modules.find(({ key }) => key === gadget.moduleKey);
  const editUrl = module?.editUrl;
  const [isEditing, setIsEditing] = useState(isNew && editUrl !== undefined);
  const [load, setLoad] = useState(0);
  const { refresh } = gadget.configuration;
  useEffect(() => {
    if (typeof refresh !== 'number' || isEditing) return undefined;
    const timer = setInterval(() => setLoad((count) => count + 1), refresh * MINUTE_MS);
    return () => clearInterval(timer);
  }, [refresh, isEditing]);
  if (module === undefined) return null;
  const extension = {
    type: module.type,
    gadgetConfiguration: gadget.configuration,
    gadget: { id: gadget.id },
    dashboard: { id: dashboardId },
    location: window.location.href,
    entryPoint: isEditing ? 'edit' : 'view',
  };
  const submit = async (configuration: unknown) => {
    await configureGadget(gadget.id, configuration);
    await onChanged();
    setIsEditing(false);
  };
  return (
    <section className={styles.gadget} aria-label={module.title}>
      <header className={styles.head}>
        <h2>{module.title}</h2>
        <Button spacing="compact" onClick={() => setLoad(load + 1)}>
          {t('refreshGadget')}
        </Button>
        {editUrl !== undefined && (
          <Button spacing="compact" onClick={() => setIsEditing(!isEditing)}>
            {t(isEditing ? 'cancel' : 'configureGadget')}
          </Button>
        )}
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => void removeGadget(gadget.id).then(onChanged)}
        >
          {t('removeGadget')}
        </Button>
      </header>
      <AppFrame
        key={JSON.stringify([isEditing, load, gadget.configuration])}
        module={module}
        extension={extension}
        shape="content"
        {...(isEditing && editUrl !== undefined ? { url: editUrl, onSubmit: submit } : {})}
      />
    </section>
  );
}
