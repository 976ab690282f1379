import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearnersTraining } from '../../../../src/training/contract';
import type { GuideChapter, GuideView } from '../../../../src/training/handbook/contract';
import type { Track } from '../../../../src/training/register/contract';
import { PageLink } from '../../../shared/confluence/page-link';
import { SearchField } from '../../../shared/form/search-field';
import { Tag } from '../../../shared/feedback/tag';
import { LearnerSentence } from '../learner-sentence';
import { StandingTag } from '../training-tags';
import styles from '../training.module.css';
import { FoundAnswers } from './found-answers';
import { useLearningTime } from '../use-learning-time';
import { foundIn } from './guide-search';
import { useGuideTexts } from './use-guide-texts';

interface GuideContentsProps {
  readonly guide: GuideView;
  /** The only track that is shown; empty for all. */
  readonly track: Track | '';
}

/** Who the reader is, how far he is and what is next; then chapter by chapter, his own ones first. */
export function GuideContents({ guide, track }: GuideContentsProps) {
  const { t } = useTranslation();
  const { engagementId, mine, chapters } = guide;
  const [words, setWords] = useState('');
  const texts = useGuideTexts(engagementId, words.trim() !== '');
  const shown = chapters.filter(({ tracks }) => track === '' || tracks.includes(track));
  const found = foundIn(shown, texts.data?.chapters ?? [], words);
  const own = new Set(mine.isLearner ? mine.chapters.map(({ chapterId }) => chapterId) : []);
  const his = found.chapters.filter(({ chapterId }) => own.has(chapterId));
  const others = found.chapters.filter(({ chapterId }) => !own.has(chapterId));
  return (
    <article className={styles.page}>
      <Sentence {...{ guide }} />
      <Acts {...{ guide }} hasEmergency={shown.some((chapter) => chapter.hasEmergency)} />
      <SearchField label={t('training.macro.search')} value={words} onChange={setWords} />
      {shown.length === 0 && <p>{t('training.macro.empty')}</p>}
      {his.length > 0 && (
        <Chapters {...{ guide }} label={t('training.learn.chapters')} chapters={his} />
      )}
      {others.length > 0 && (
        <Chapters
          {...{ guide }}
          label={t(his.length > 0 ? 'training.macro.others' : 'training.learn.chapters')}
          chapters={others}
        />
      )}
      {words.trim() !== '' && (
        <>
          <FoundAnswers answers={found.answers} />
          <p role="status">
            {found.chapters.length + found.answers.length === 0 && !texts.isFetching
              ? t('training.macro.nothingFound')
              : ''}
          </p>
        </>
      )}
    </article>
  );
}

function Sentence({ guide }: { guide: GuideView }) {
  const { t } = useTranslation();
  const { mine, chapters } = guide;
  if (!mine.isLearner) return <p className={styles.sentence}>{t('training.macro.reader')}</p>;
  return (
    <>
      <LearnerSentence
        {...{ mine, chapters }}
        linkTo={(chapter, text) => <ChapterLink chapter={chapter}>{text}</ChapterLink>}
      />
      <Certificates {...{ mine }} />
    </>
  );
}

function Certificates({ mine }: { mine: LearnersTraining }) {
  const { t } = useTranslation();
  const held = mine.tracks.flatMap(({ certificate }) => certificate ?? []);
  return held.map(({ code, number }) => (
    <p key={code} className={styles.note}>
      <Link to={`/training/certificates/${code}`}>
        {t('training.learn.certificate', { number })}
      </Link>
    </p>
  ));
}

function Acts({ guide, hasEmergency }: { guide: GuideView; hasEmergency: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.acts} aria-label={t('training.macro.more')}>
      {hasEmergency && <Link to="/emergency">{t('training.macro.emergency')}</Link>}
      <Link to="/faq">{t('training.field.faq')}</Link>
      {(guide.can.takePart || (guide.mine.isLearner && guide.mine.isSeedTrainer)) && (
        <Link to="/people">{t('training.macro.people')}</Link>
      )}
    </nav>
  );
}

interface ChaptersProps {
  readonly guide: GuideView;
  readonly label: string;
  readonly chapters: readonly GuideChapter[];
}

function Chapters({ guide: { mine }, label, chapters }: ChaptersProps) {
  const { t } = useTranslation();
  const time = useLearningTime();
  const standing = (id: string) =>
    mine.isLearner ? mine.chapters.find(({ chapterId }) => chapterId === id)?.standing : undefined;
  return (
    <section className={styles.part}>
      <h3>{label}</h3>
      <ul className={styles.rows} aria-label={label}>
        {chapters.map((chapter) => {
          const { chapterId, number, title, tracks, minutes, questions, page } = chapter;
          const own = standing(chapterId);
          return (
            <li key={chapterId} className={styles.row}>
              <ChapterLink chapter={chapter}>
                {number}. {title}
              </ChapterLink>
              <p className={styles.note}>
                {own !== undefined && <StandingTag standing={own} />} {time(minutes)}
                {own === undefined &&
                  ` · ${tracks.map((track) => t(`training.track.${track}`)).join(', ')}`}
                {questions > 0 && ` · ${t('training.macro.hasQuiz')}`}{' '}
                {page?.problem === 'gone' && <Tag tone="warning">{t('training.macro.gone')}</Tag>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** To the page of a chapter; where there is none, to what the app knows of it. */
function ChapterLink({ chapter, children }: { chapter: GuideChapter; children: React.ReactNode }) {
  const { page, chapterId } = chapter;
  if (page === undefined || page.problem === 'gone') {
    return (
      <Link to={`/training/learn/${chapterId}`} className={styles.rowTitle}>
        {children}
      </Link>
    );
  }
  return (
    <PageLink path={page.path} className={styles.rowTitle}>
      {children}
    </PageLink>
  );
}
