import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AdfDocument, MacroHolder } from '../adf/adf-document';
import type { AdfNode } from '../adf/adf-node';
import { exportMacro, getWikiPage } from '../api/wiki';
import { Page } from '../ui/page';
import { EmptyNote, QueryState } from '../ui/query-state';
import { macroExtension, type MacroPlace } from './macro-frame';
import { macroConfig, macroKey } from './macro-node';
import { useSpace } from './use-space';
import styles from './wiki.module.css';
import { wikiPagePath } from './wiki-path';

/** What stands in the PDF or Word file of a page: macros as the documents that their apps make of them. */
export function ExportWikiPage() {
  const { t } = useTranslation();
  const { pageId = '', exportType = 'other' } = useParams();
  const { space } = useSpace();
  const page = useQuery({ queryKey: ['wiki', 'page', pageId], queryFn: () => getWikiPage(pageId) });
  const missing = <EmptyNote title={t('wikiMissing')} text={t('wikiMissingText')} />;
  return (
    <QueryState query={page} missing={missing}>
      {({ id, title, body }) => {
        const value = body.atlas_doc_format?.value;
        if (space === undefined || value === undefined) return <p>{t('wikiNotDocument')}</p>;
        const place = { pageId: id, space, isEditing: false };
        return (
          <Page title={title} crumbs={[{ label: title, to: wikiPagePath(space.key, id) }]}>
            <p>{t('wikiExportText')}</p>
            <div className={styles.exported}>
              <MacroHolder.Provider
                value={(node) => <ExportedMacro {...{ node, place, exportType }} />}
              >
                <AdfDocument value={JSON.parse(value) as unknown} />
              </MacroHolder.Provider>
            </div>
          </Page>
        );
      }}
    </QueryState>
  );
}

interface ExportedMacroProps {
  readonly node: AdfNode;
  readonly place: MacroPlace;
  readonly exportType: string;
}

function ExportedMacro({ node, place, exportType }: ExportedMacroProps) {
  const { t } = useTranslation();
  const key = macroKey(node) ?? '';
  const extension = macroExtension(place, macroConfig(node));
  const exported = useQuery({
    queryKey: ['wiki', 'export', key, exportType, extension],
    queryFn: () => exportMacro(key, exportType, extension),
  });
  return (
    <QueryState query={exported} missing={<p>{t('wikiUnknownMacro', { key })}</p>}>
      {(document) => <AdfDocument value={document} />}
    </QueryState>
  );
}
