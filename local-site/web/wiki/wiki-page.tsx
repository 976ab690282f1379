import Button, { LinkButton } from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { AdfDocument, MacroHolder } from '../adf/adf-document';
import { createWikiPage, getPageOperations, getWikiPage, type Space } from '../api/wiki';
import type { WikiPageRecord } from '../api/wiki';
import { Page } from '../ui/page';
import { EmptyNote, ErrorNote, QueryState } from '../ui/query-state';
import { MacroFrame } from './macro-frame';
import { useSpace } from './use-space';
import styles from './wiki.module.css';
import { editWikiPagePath, exportWikiPagePath } from './wiki-path';

/** A page of Confluence as it is read, its macros in frames. */
export function WikiPage() {
  const { t } = useTranslation();
  const { pageId = '' } = useParams();
  const { space } = useSpace();
  const page = useQuery({ queryKey: ['wiki', 'page', pageId], queryFn: () => getWikiPage(pageId) });
  const missing = <EmptyNote title={t('wikiMissing')} text={t('wikiMissingText')} />;
  return (
    <QueryState query={page} missing={missing}>
      {(found) => (space === undefined ? null : <ReadPage page={found} space={space} />)}
    </QueryState>
  );
}

function ReadPage({ page, space }: { readonly page: WikiPageRecord; readonly space: Space }) {
  const { t } = useTranslation();
  const { id, title, version, body } = page;
  const value = body.atlas_doc_format?.value;
  const document: unknown = value === undefined ? undefined : JSON.parse(value);
  const place = { pageId: id, space, isEditing: false };
  return (
    <Page title={title} crumbs={[{ label: space.name, to: `/wiki/spaces/${space.key}` }]}>
      <PageActs page={page} space={space} />
      <p>{t('wikiVersion', { number: version.number })}</p>
      {document === undefined ? (
        <p>{t('wikiNotDocument')}</p>
      ) : (
        <MacroHolder.Provider value={(node) => <MacroFrame node={node} place={place} />}>
          <AdfDocument value={document} />
        </MacroHolder.Provider>
      )}
    </Page>
  );
}

function PageActs({ page, space }: { readonly page: WikiPageRecord; readonly space: Space }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { pages } = useSpace();
  const operations = useQuery({
    queryKey: ['wiki', 'operations', page.id],
    queryFn: () => getPageOperations(page.id),
  });
  const create = useMutation({
    mutationFn: () =>
      createWikiPage(space.id, page.id, `${t('wikiNewPage')} ${(pages.data ?? []).length}`),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['wiki'] });
      await navigate(editWikiPagePath(space.key, id));
    },
  });
  const mayEdit = operations.data?.includes('update') === true;
  return (
    <div className={styles.acts}>
      {mayEdit && (
        <>
          <LinkButton href={editWikiPagePath(space.key, page.id)}>{t('wikiEdit')}</LinkButton>
          <Button onClick={() => create.mutate()}>{t('wikiNewPage')}</Button>
        </>
      )}
      <LinkButton href={exportWikiPagePath(space.key, page.id, 'pdf')}>{t('wikiPdf')}</LinkButton>
      <LinkButton href={exportWikiPagePath(space.key, page.id, 'word')}>{t('wikiWord')}</LinkButton>
      <ErrorNote error={create.error} />
    </div>
  );
}
