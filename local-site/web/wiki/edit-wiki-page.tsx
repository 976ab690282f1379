import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { parseAdf } from '../adf/adf-node';
import { getWikiPage, publishPage, type Space, type WikiPageRecord } from '../api/wiki';
import { Field } from '../ui/field';
import { useWindowTitle } from '../ui/page';
import { EmptyNote, ErrorNote, QueryState } from '../ui/query-state';
import ui from '../ui/ui.module.css';
import { EditBlocks } from './edit-blocks';
import { useSpace } from './use-space';
import styles from './wiki.module.css';
import { wikiPagePath } from './wiki-path';

/** A page being edited: its title, its paragraphs, and macros with their configuration. */
export function EditWikiPage() {
  const { t } = useTranslation();
  const { pageId = '' } = useParams();
  const { space } = useSpace();
  const page = useQuery({
    queryKey: ['wiki', 'page', pageId],
    // Text that is being written is not exchanged for what somebody else has published.
    staleTime: Infinity,
    queryFn: () => getWikiPage(pageId),
  });
  const missing = <EmptyNote title={t('wikiMissing')} text={t('wikiMissingText')} />;
  return (
    <QueryState query={page} missing={missing}>
      {(found) =>
        space === undefined ? null : <Editor key={found.id} page={found} space={space} />
      }
    </QueryState>
  );
}

function Editor({ page, space }: { readonly page: WikiPageRecord; readonly space: Space }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const value = page.body.atlas_doc_format?.value;
  const [title, setTitle] = useState(page.title);
  const [blocks, setBlocks] = useState(
    () => parseAdf(value === undefined ? undefined : JSON.parse(value))?.content ?? [],
  );
  useWindowTitle(page.title);
  const leave = () => navigate(wikiPagePath(space.key, page.id));
  const publish = useMutation({
    mutationFn: () => publishPage(page, title, { type: 'doc', version: 1, content: blocks }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['wiki'] });
      await leave();
    },
  });
  if (value === undefined) return <p>{t('wikiNotDocument')}</p>;
  return (
    <div className={ui.page}>
      <h1>{page.title}</h1>
      <div className={styles.editor}>
        <Field label={t('wikiTitle')}>
          {(id) => (
            <input id={id} value={title} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <EditBlocks
          blocks={blocks}
          place={{ pageId: page.id, space, isEditing: true }}
          onChange={setBlocks}
        />
        <ErrorNote error={publish.error} />
        <div className={styles.acts}>
          <Button
            appearance="primary"
            isDisabled={publish.isPending}
            onClick={() => publish.mutate()}
          >
            {t('wikiPublish')}
          </Button>
          <Button onClick={() => void leave()}>{t('cancel')}</Button>
        </div>
      </div>
    </div>
  );
}
