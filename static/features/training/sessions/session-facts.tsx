import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionView } from '../../../../src/training/session/contract';
import factList from '../../../shared/fact-list.module.css';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { useTrainingSummary } from '../use-training';

interface SessionFactsProps {
  readonly engagementId: string;
  readonly view: SessionView;
}

/** When and where a session is, who holds it, for whom, and what to read for it. */
export function SessionFactsList({ engagementId, view: { session, invited } }: SessionFactsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { startsAt, minutes, place, link, trainer, tracks, chapterIds, department } = session;
  const people = usePeople([trainer]);
  const chapters = useTrainingSummary(engagementId).data?.chapters ?? [];
  const taught = chapters.filter(({ chapterId }) => chapterIds.includes(chapterId));
  const label = (name: string) => t(`training.sessions.field.${name}`);
  const facts = [
    ['when', `${dates.moment(startsAt)} · ${t('training.minutes', { count: minutes })}`],
    ['place', place],
    ['trainer', people.name(trainer)],
    ['department', department],
    ['invited', t('training.sessions.seats', { invited, count: session.capacity })],
    ['tracks', tracks.map((one) => t(`training.track.${one}`)).join(t('training.learn.and'))],
  ] as const;
  return (
    <dl className={`${factList.list} ${styles.facts}`}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name === 'tracks' ? t('training.field.tracks') : label(name)}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      {link !== '' && (
        <div>
          <dt>{label('link')}</dt>
          <dd>
            <OutsideLink href={link}>{link}</OutsideLink>
          </dd>
        </div>
      )}
      {taught.length > 0 && (
        <div>
          <dt>{label('chapters')}</dt>
          {taught.map(({ chapterId, number, title }) => (
            <dd key={chapterId}>
              <Link to={`/training/learn/${chapterId}`} className={styles.rowTitle}>
                {number}. {title}
              </Link>
            </dd>
          ))}
        </div>
      )}
      {session.materials.length > 0 && (
        <div>
          <dt>{label('materials')}</dt>
          {session.materials.map((one, index) => (
            <dd key={`${String(index)} ${one.link}`}>
              <OutsideLink href={one.link}>{one.label}</OutsideLink>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles.rowTitle}>
      <bdi>{children}</bdi>
    </a>
  );
}
