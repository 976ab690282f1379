import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MOST_PEOPLE_READ } from '../../../../src/training/people/contract';
import { MOST_INVITED } from '../../../../src/training/session/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Field, fieldId } from '../../../shared/form/field';
import { PeoplePicker } from '../../../shared/people/people-picker';
import styles from '../training.module.css';
import type { SessionForm } from './session-form';

interface InviteFieldProps {
  readonly engagementId: string;
  readonly form: Pick<SessionForm, 'invited' | 'department' | 'tracks'>;
  readonly problems: readonly string[];
  readonly onChange: (invited: string[]) => void;
}

/** Who is invited: one by one, or all who learn the tracks in the department. */
export function InviteField({ engagementId, form, problems, onChange }: InviteFieldProps) {
  const { t } = useTranslation();
  const { invited, department, tracks } = form;
  const addAll = useMutation({
    mutationFn: () => learnersOf(engagementId, department.trim(), tracks),
    onSuccess: (found) => onChange([...new Set([...invited, ...found])].slice(0, MOST_INVITED)),
  });
  return (
    <>
      <Field
        name="sessionInvited"
        label={t('training.sessions.field.invited')}
        help={t('training.sessions.invitedHelp')}
        problems={problems}
      >
        {({ isInvalid, describedBy }) => (
          <PeoplePicker
            inputId={fieldId('sessionInvited')}
            label={t('training.sessions.field.invited')}
            value={invited}
            who="anyone"
            isInvalid={isInvalid}
            {...(describedBy === undefined ? {} : { describedBy })}
            onChange={(accounts) => onChange([...accounts])}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button spacing="compact" isLoading={addAll.isPending} onClick={() => addAll.mutate()}>
          {t('training.sessions.addAll')}
        </Button>
        <span role="status">{t('training.sessions.invited', { count: invited.length })}</span>
      </div>
      {addAll.isError && <ErrorMessage failure={addAll.error} />}
    </>
  );
}

/** Those who learn one of the tracks in a department, as many as a session has room for; all where none is said. */
async function learnersOf(
  engagementId: string,
  department: string,
  tracks: SessionForm['tracks'],
): Promise<readonly string[]> {
  const filter = department === '' ? {} : { department };
  const found: string[] = [];
  for (let offset: number | undefined = 0; offset !== undefined && found.length < MOST_INVITED;) {
    const page: Awaited<ReturnType<typeof call<'training.people'>>> = await call(
      'training.people',
      { engagementId, filter, offset, most: MOST_PEOPLE_READ },
    );
    const fitting = page.rows.filter(
      (row) => tracks.length === 0 || row.tracks.some((one) => tracks.includes(one)),
    );
    found.push(...fitting.map(({ accountId }) => accountId));
    offset = page.next;
  }
  return found;
}
