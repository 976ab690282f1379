import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  attendanceMark,
  type AttendanceMark,
  type SessionView,
} from '../../../../src/training/session/contract';
import { call } from '../../../shared/call';
import { usePeople } from '../../../shared/people/use-people';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import styles from '../training.module.css';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { useSessionWritten } from './use-sessions';

type Marks = Readonly<Record<string, AttendanceMark>>;

interface AttendanceFormProps {
  readonly engagementId: string;
  readonly session: SessionView['session'];
  readonly result: SessionView['result'];
}

/** Who came: one row a person, and one act for all who have no mark yet. */
export function AttendanceForm({ engagementId, session, result }: AttendanceFormProps) {
  const { t } = useTranslation();
  const { sessionId, invited, attendance } = session;
  const written = useSessionWritten(engagementId);
  const people = usePeople(invited);
  const [marks, setMarks] = useState<Marks>(attendance.marks);
  const saving = useSaveSeen<{ readonly version: number; readonly marks: Marks }>({
    seen: attendance.version,
    read: async () =>
      (await call('training.session', { engagementId, sessionId })).session.attendance,
    write: (version) =>
      call('training.tickAttendance', {
        ...{ engagementId, sessionId, version },
        // Whoever is invited no more since has no mark.
        marks: invited.flatMap((accountId) => {
          const mark = marks[accountId];
          return mark === undefined ? [] : [{ accountId, mark }];
        }),
      }),
    onSaved: written,
  });
  const { save } = saving;
  const change = (values: Marks) => {
    save.reset();
    setMarks((known) => ({ ...known, ...values }));
  };
  const open = invited.filter((accountId) => marks[accountId] === undefined);
  return (
    <div className={styles.part}>
      {(result?.kind === 'shown' || (result?.kind === 'tooFew' && result.isOver)) && (
        <p>{t(`training.feedback.late.${result.kind}`)}</p>
      )}
      {open.length > 0 && <p>{t('training.sessions.toTick', { count: open.length })}</p>}
      <Scroller label={t('training.sessions.attendance')}>
        <table
          className={`${parts.table} ${styles.marked}`}
          aria-label={t('training.sessions.attendance')}
        >
          <thead>
            <tr>
              <th scope="col">{t('training.people.person')}</th>
              <th scope="col">{t('training.sessions.attendance')}</th>
            </tr>
          </thead>
          <tbody>
            {[...invited]
              .sort((a, b) => people.name(a).localeCompare(people.name(b)))
              .map((accountId) => (
                <tr key={accountId}>
                  <th scope="row">
                    <bdi>{people.name(accountId)}</bdi>
                  </th>
                  <td>
                    <div
                      role="radiogroup"
                      aria-label={people.name(accountId)}
                      className={styles.acts}
                    >
                      {attendanceMark.options.map((mark) => (
                        <label key={mark} className={styles.option}>
                          <input
                            type="radio"
                            name={`mark-${accountId}`}
                            checked={marks[accountId] === mark}
                            onChange={() => change({ [accountId]: mark })}
                          />
                          {t(`training.sessions.mark.${mark}`)}
                        </label>
                      ))}
                    </div>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scroller>
      <TheirChoice saving={saving} onTake={(theirs) => setMarks(theirs.marks)} />
      <div className={styles.acts}>
        <Button
          isDisabled={open.length === 0}
          onClick={() => change(Object.fromEntries(open.map((id) => [id, 'present' as const])))}
        >
          {t('training.sessions.restPresent')}
        </Button>
        <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate()}>
          {t('training.sessions.saveAttendance')}
        </Button>
        <span role="status">{save.isSuccess && t('training.settings.saved')}</span>
      </div>
    </div>
  );
}
