import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../ui/query-state';
import { Page } from '../ui/page';

/** Confluence is installed but empty; its REST interface answers 501. */
export function WikiPage() {
  const { t } = useTranslation();
  return (
    <Page title="Confluence">
      <EmptyNote title={t('wikiEmpty')} text={t('wikiText')} />
    </Page>
  );
}
