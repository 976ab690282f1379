import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import {
  observationRound,
  type ObservationView,
} from '../../../../src/training/observation/contract';
import { track as tracks } from '../../../../src/training/register/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { ObservationTag } from './observation-tag';
import { RecordedWork } from './recorded-work';
import { RecordWork } from './record-work';
import { useObservation, type ObservationAddress } from './use-observations';

/** One observation of one person: recorded by whoever observes him, read by both. */
export function ObservationPage({ engagementId }: { engagementId: string }) {
  const { person = '', track, round } = useParams();
  const ofTrack = tracks.options.find((one) => one === track);
  const ofRound = observationRound.options.find((one) => one === round);
  if (ofTrack === undefined || ofRound === undefined || person === '') {
    return <Navigate to="/training/observations" replace />;
  }
  const name = { accountId: person, track: ofTrack, round: ofRound };
  return <Observation key={`${person} ${ofTrack} ${ofRound}`} {...{ engagementId, name }} />;
}

interface ObservationProps {
  readonly engagementId: string;
  readonly name: ObservationAddress;
}

function Observation({ engagementId, name }: ObservationProps) {
  const { t } = useTranslation();
  const people = usePeople([name.accountId]);
  const { data, isPending, isError, error, refetch } = useObservation(engagementId, name);
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <p className={styles.note}>
        <Link to="/training/observations">{t('training.observation.all')}</Link>
      </p>
      <PageHeading>
        {t('training.observation.of', { name: people.name(name.accountId) })}
      </PageHeading>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <About view={data} />
          {data.facts !== undefined && <RecordedWork facts={data.facts} isShort={data.canRecord} />}
          {data.canRecord && <RecordWork {...{ engagementId, name }} view={data} />}
        </>
      )}
    </section>
  );
}

/** Which one it is, how far, and from which day it is counted. */
function About({ view }: { view: ObservationView }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { department, track, round, state, dueDay, certified, goLive, facts, canRecord } = view;
  const about = {
    track: t(`training.track.${track}`),
    round: t(`training.observation.round.${round}`),
  };
  const sentences = [
    ...(dueDay === undefined || certified === undefined
      ? []
      : [t('training.observation.due', { day: day(dueDay), certified: day(certified) })]),
    ...(goLive === undefined || facts !== undefined
      ? []
      : [t('training.observation.basis.live', { day: day(goLive) })]),
    ...(state === 'coming' && dueDay !== undefined
      ? [t('training.observation.comes', { day: day(dueDay) })]
      : []),
    ...(state === 'missed' ? [t('training.observation.missed')] : []),
    ...(facts === undefined && !canRecord && state !== 'coming' && state !== 'missed'
      ? [t('training.observation.notYours')]
      : []),
  ];
  return (
    <>
      <p className={styles.sentence}>
        <ObservationTag state={state} /> {t('training.observation.facts', about)}
        {department !== '' && (
          <>
            {' · '}
            <bdi>{department}</bdi>
          </>
        )}
      </p>
      <p>{sentences.join(t('text.gap'))}</p>
    </>
  );
}
