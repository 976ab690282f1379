import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { wordsIn } from '../register/register-look';
import { ChapterSection } from './chapter-section';
import { ContentsList } from './contents-list';
import { documentRequirements, shownChapters, type DocumentLook } from './document-look';
import styles from './document.module.css';

interface SrsDocumentProps {
  readonly requirements: readonly RequirementFacts[];
  readonly look: DocumentLook;
  readonly onOpen: (place: string) => void;
}

/** The specification as a document: contents beside it, numbered chapters, each requirement a quiet card. */
export function SrsDocument({ requirements, look, onOpen }: SrsDocumentProps) {
  const { t } = useTranslation();
  const { text, scope, module, at } = look;
  const body = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => documentRequirements(requirements, { text, scope, module }),
    [requirements, text, scope, module],
  );
  const chapters = useMemo(() => shownChapters(shown), [shown]);
  const words = useMemo(() => wordsIn(text), [text]);
  // A link leads to its place once the document is there; so does a click on the contents.
  useEffect(() => {
    if (at !== '') goTo(body.current, at);
  }, [at]);
  const open = (place: string) => {
    onOpen(place);
    if (place === at) goTo(body.current, place);
  };
  return (
    <div className={styles.document}>
      <ContentsList chapters={chapters} onOpen={open} />
      <div ref={body} className={styles.body}>
        <p role="status" className={styles.found}>
          {t('srs.shown', { count: shown.length })}
        </p>
        {chapters.map((chapter) => (
          <ChapterSection key={chapter.key} {...{ chapter, words }} onOpen={open} />
        ))}
      </div>
    </div>
  );
}

function goTo(body: HTMLElement | null, place: string): void {
  const target = body?.querySelector<HTMLElement>(`[id="${CSS.escape(place)}"]`);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
