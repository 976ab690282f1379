import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementSettings } from '../../../../src/engagement/contract';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { fieldId } from '../../../shared/form/field';
import { useMessages } from '../../../shared/text/use-message';
import { RoleFields } from '../role-fields';
import { ConflictDialog } from './conflict-dialog';
import { useAssignRoles } from './use-assign-roles';
import styles from './settings-page.module.css';

interface PeopleEditorProps {
  readonly settings: EngagementSettings;
  readonly onDone: () => void;
}

/** Changes who holds which role, against the version that was seen; other people's changes are never lost. */
export function PeopleEditor({ settings, onDone }: PeopleEditorProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [people, setPeople] = useState(settings.draft.people);
  const { save, reload } = useAssignRoles(settings, onDone);
  // It stands where the button was that opened it.
  useEffect(() => document.getElementById(fieldId('people.lead'))?.focus(), []);
  const failure = save.error;
  const detail = failure === null ? undefined : failureDetail(failure);
  const isConflict = detail?.code === 'CONFLICT';
  const isAtField = detail?.field?.includes('people.') === true;
  return (
    <>
      {failure !== null && !isConflict && !isAtField && <ErrorMessage failure={failure} />}
      <RoleFields
        people={people}
        problemsOf={(role) =>
          detail !== undefined && detail.field?.endsWith(`people.${role}`) === true
            ? [messages.error(detail)]
            : []
        }
        onChange={setPeople}
      />
      <div className={styles.acts}>
        <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate(people)}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {t('act.cancel')}
        </Button>
      </div>
      {isConflict && (
        <ConflictDialog
          failure={failure}
          mine={people}
          seen={settings.draft.people}
          load={reload}
          onKeepMine={() => save.reset()}
          onTakeTheirs={(theirs) => {
            setPeople(theirs);
            save.reset();
          }}
        />
      )}
    </>
  );
}
