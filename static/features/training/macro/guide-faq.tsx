import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GuideView } from '../../../../src/training/handbook/contract';
import type { Track } from '../../../../src/training/register/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { SearchField } from '../../../shared/form/search-field';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../training.module.css';
import { FoundAnswers } from './found-answers';
import { answersOf, foundIn } from './guide-search';
import { useGuideTexts } from './use-guide-texts';

interface GuideFaqProps {
  readonly guide: GuideView;
  readonly track: Track | '';
}

/** What people have asked, with a search. */
export function GuideFaq({ guide, track }: GuideFaqProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data, isPending, error, refetch } = useGuideTexts(guide.engagementId, true);
  const chapters = guide.chapters.filter(({ tracks }) => track === '' || tracks.includes(track));
  const texts = data?.chapters ?? [];
  const answers =
    words.trim() === '' ? answersOf(chapters, texts) : foundIn(chapters, texts, words).answers;
  return (
    <section className={styles.page}>
      <p className={styles.note}>
        <Link to="/">{t('training.macro.toContents')}</Link>
      </p>
      <PageHeading>{t('training.field.faq')}</PageHeading>
      <SearchField label={t('training.macro.searchFaq')} value={words} onChange={setWords} />
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      <FoundAnswers answers={answers} />
      {data !== undefined && answers.length === 0 && (
        <p role="status">
          {t(words.trim() === '' ? 'training.macro.noFaq' : 'training.macro.nothingFound')}
        </p>
      )}
    </section>
  );
}
