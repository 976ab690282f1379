import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { Page } from '../ui/page';
import { EmptyNote, QueryState } from '../ui/query-state';
import { useSpace } from './use-space';
import { wikiPagePath } from './wiki-path';

/** All spaces, or the homepage of the one that the address names. */
export function SpacesPage() {
  const { t } = useTranslation();
  const { spaceKey } = useParams();
  const { spaces, space } = useSpace();
  if (space?.homepageId !== undefined) {
    return <Navigate to={wikiPagePath(space.key, space.homepageId)} replace />;
  }
  return (
    <Page title={spaceKey ?? t('spaces')}>
      <QueryState query={spaces}>
        {(found) =>
          found.length === 0 || (spaceKey !== undefined && space === undefined) ? (
            <EmptyNote title={t('wikiEmpty')} text={t('wikiText')} />
          ) : (
            <ul>
              {found.map(({ key, name }) => (
                <li key={key}>
                  <Link to={`/wiki/spaces/${key}`}>{name}</Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Page>
  );
}
