import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shownChapters } from '../../../../src/srs/document/contract';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { wordsIn } from '../register/register-look';
import { ChapterSection } from './chapter-section';
import { ContentsList } from './contents-list';
import { documentRequirements, type DocumentLook } from './document-look';
import styles from './document.module.css';

/** The same list each time, so that nothing is drawn again for it. */
const NOTHING: readonly SrsEntry[] = [];

interface SrsDocumentProps {
  readonly engagementId: string;
  readonly requirements: readonly RequirementFacts[];
  readonly look: DocumentLook;
  /** Goals, texts, roles and whatever else stands beside them. */
  readonly entries?: readonly SrsEntry[];
  /** Where texts are written; absent for readers. */
  readonly editing?: { readonly engagementId: string };
  /** Key of the chapter that is shown alone; all of them without it. */
  readonly chapter?: string | undefined;
  readonly onOpen: (place: string) => void;
}

/** The specification as a document: contents beside it, numbered chapters, each requirement a quiet card. */
export function SrsDocument({
  engagementId,
  requirements,
  look,
  entries = NOTHING,
  editing,
  chapter: only,
  onOpen,
}: SrsDocumentProps) {
  const { t } = useTranslation();
  const { text, scope, module, at } = look;
  const body = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => documentRequirements(requirements, { text, scope, module }),
    [requirements, text, scope, module],
  );
  const areAll = editing !== undefined;
  const chapters = useMemo(
    () =>
      shownChapters(shown, entries, areAll).filter(({ key }) => only === undefined || key === only),
    [shown, entries, areAll, only],
  );
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
          <ChapterSection
            key={chapter.key}
            {...{ engagementId, chapter, words, entries, requirements }}
            {...(editing === undefined ? {} : { editing })}
            onOpen={open}
          />
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
