import { useTranslation } from 'react-i18next';
import type { ShownChapter } from '../../../../src/srs/document/contract';
import styles from './document.module.css';

interface ContentsListProps {
  readonly chapters: readonly ShownChapter[];
  readonly onOpen: (key: string) => void;
}

/** What is in the document; a click leads there. */
export function ContentsList({ chapters, onOpen }: ContentsListProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('srs.document.contents')} className={styles.contents}>
      <p className={styles.label}>{t('srs.document.contents')}</p>
      <ol>
        {chapters.map(({ key, number, level, requirements, found }) => (
          <li key={key} data-level={level}>
            <a
              href={`#${key}`}
              onClick={(event) => {
                event.preventDefault();
                onOpen(key);
              }}
            >
              {number} {t(`srs.chapter.${key}`)}
              {requirements !== undefined && <span> ({found.length})</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
