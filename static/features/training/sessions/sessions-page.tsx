import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { track } from '../../../../src/training/register/contract';
import type { SessionList } from '../../../../src/training/session/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import styles from '../training.module.css';
import { MonthView } from './month-view';
import { SessionDialog } from './session-dialog';
import { SessionListing } from './session-list';
import { sessionPhase } from './session-tag';
import { readSessionsLook, sessionsEntriesOf, WHICH_SESSIONS } from './sessions-look';
import { useSessions } from './use-sessions';

/** The trainings that people come to: what is next, as a list or in a month. */
export function SessionsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useSessions(engagementId);
  const [isPlanning, setIsPlanning] = useState(false);
  const canWrite = data?.register.can.write === true;
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.sessions.title')}</PageHeading>
      {canWrite && (
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => setIsPlanning(true)}>
            {t('training.sessions.new')}
          </Button>
        </div>
      )}
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined &&
        (data.sessions.length === 0 ? (
          <p>{t(canWrite ? 'training.sessions.empty' : 'training.sessions.emptyReader')}</p>
        ) : (
          <Calendar list={data} />
        ))}
      {isPlanning && (
        <SessionDialog engagementId={engagementId} onClose={() => setIsPlanning(false)} />
      )}
    </section>
  );
}

function Calendar({ list: { sessions, mine, now } }: { list: SessionList }) {
  const { t } = useTranslation();
  const [look, change] = useAddressValues(readSessionsLook, sessionsEntriesOf);
  const { isMonth, which, track: chosen, month } = look;
  const ofTrack = sessions.filter(({ tracks }) => chosen === '' || tracks.includes(chosen));
  const listed = ofTrack.filter((session) => {
    if (which === 'all') return true;
    if (which === 'mine') return mine.includes(session.number);
    // What was to come and is off is still looked for here.
    const isOver = sessionPhase({ ...session, state: 'planned' }, now) === 'over';
    return isOver === (which === 'over');
  });
  return (
    <>
      <div className={styles.acts}>
        {!isMonth && (
          <Choice
            label={t('training.sessions.which')}
            value={which}
            options={WHICH_SESSIONS.map((value) => ({
              value,
              label: t(`training.sessions.${value}`),
            }))}
            onChange={(value) => value !== '' && change({ which: value })}
          />
        )}
        <Choice
          label={t('training.field.tracks')}
          value={chosen}
          options={[
            { value: '', label: t('training.people.allTracks') },
            ...track.options.map((value) => ({ value, label: t(`training.track.${value}`) })),
          ]}
          onChange={(value) => change({ track: value })}
        />
        <Button isSelected={isMonth} onClick={() => change({ isMonth: !isMonth })}>
          {t('training.sessions.asMonth')}
        </Button>
      </div>
      {isMonth ? (
        <MonthView
          {...{ now, month }}
          sessions={ofTrack}
          onMonth={(shown) => change({ month: shown })}
        />
      ) : listed.length === 0 ? (
        <p>{t('training.sessions.nothingFits')}</p>
      ) : (
        <SessionListing sessions={listed} now={now} />
      )}
    </>
  );
}
