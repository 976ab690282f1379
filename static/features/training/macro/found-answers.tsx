import { useTranslation } from 'react-i18next';
import factList from '../../../shared/fact-list.module.css';
import styles from '../training.module.css';
import type { GuideAnswer } from './guide-search';

/** Questions with their answers, each with its chapter. */
export function FoundAnswers({ answers }: { readonly answers: readonly GuideAnswer[] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t('training.field.faq')}</h3>
      <dl className={`${factList.list} ${styles.facts}`}>
        {answers.map(({ chapterId, title, question, answer }) => (
          <div key={`${chapterId} ${question} ${answer}`}>
            <dt>
              {title}: {question}
            </dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
