import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CHAPTERS } from '../../../../src/srs/outline/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useEntryWords } from '../entries/use-entry-words';
import { useSrs } from '../use-srs';
import { ArrangedSection } from './arranged-section';
import { arrangedLists, moveTo, type ArrangedItem, type ArrangedList } from './arrangement';
import styles from './arrange.module.css';
import { useMove } from './use-move';

/** Where requirements and entries are put into another order, and requirements into another chapter. */
export function ArrangePage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  const words = useEntryWords(srs.data ?? { entries: [], requirements: [] });
  const moving = useMove(engagementId);
  const { done } = moving;
  const lists = srs.data === undefined ? [] : arrangedLists(srs.data, words.name);
  const move = (item: ArrangedItem, to: ArrangedList, index: number) => {
    const found = moveTo(lists, item, to, index);
    if (found !== undefined && !moving.isSaving) moving.move(item.name, found.move, found.back);
  };
  const chapters = lists
    .filter(({ kind }) => kind === undefined)
    .map((list) => ({ list, title: titleOf(list.key) }));
  function titleOf(key: string): string {
    const chapter = CHAPTERS.find((one) => one.key === key);
    return `${chapter?.number ?? ''} ${t(`srs.chapter.${key}`)}`;
  }
  return (
    <section className={parts.page}>
      <PageHeading>{t('srs.arrange.title')}</PageHeading>
      <p>{t('srs.arrange.help')}</p>
      <p>
        <Link to="/srs">{t('shell.srsPage.document')}</Link>
      </p>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {moving.failure !== null && <ErrorMessage failure={moving.failure} />}
      <div role="status" className={styles.done}>
        {done !== undefined && (
          <>
            <span>
              {t(done.back === undefined ? 'srs.arrange.undone' : 'srs.arrange.moved', {
                name: done.name,
              })}
            </span>
            {done.back !== undefined && (
              <Button spacing="compact" onClick={moving.undo}>
                {t('srs.arrange.undo')}
              </Button>
            )}
          </>
        )}
      </div>
      {srs.data !== undefined &&
        lists.map((list) => (
          <ArrangedSection
            key={list.key}
            {...{ list, lists, chapters }}
            title={list.kind === undefined ? titleOf(list.key) : t(`srs.entry.${list.kind}.one`)}
            onMove={move}
          />
        ))}
    </section>
  );
}
