import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { ListedPage } from '../api/wiki';
import { useSpace } from './use-space';
import styles from './wiki.module.css';
import { wikiPagePath } from './wiki-path';

/** The spaces, and the tree of pages of the one that is open. */
export function SpaceLinks() {
  const { t } = useTranslation();
  const { spaces, space, pages } = useSpace();
  return (
    <>
      {space === undefined ? null : (
        <>
          <h2>{space.name}</h2>
          <PageTree spaceKey={space.key} pages={pages.data ?? []} parentId={undefined} />
        </>
      )}
      <h2>{t('spaces')}</h2>
      {(spaces.data ?? []).map(({ key, name, homepageId }) => (
        <NavLink
          key={key}
          to={homepageId === undefined ? `/wiki/spaces/${key}` : wikiPagePath(key, homepageId)}
        >
          {name}
        </NavLink>
      ))}
      <h2>{t('site')}</h2>
      <NavLink to="/jira/projects">Jira</NavLink>
    </>
  );
}

interface PageTreeProps {
  readonly spaceKey: string;
  readonly pages: readonly ListedPage[];
  readonly parentId: string | undefined;
}

/** Pages whose parent may not be seen stand at the root. */
function PageTree({ spaceKey, pages, parentId }: PageTreeProps) {
  const known = new Set(pages.map(({ id }) => id));
  const here = pages
    .filter((page) => {
      const parent = page.parentId;
      const isAtRoot = parent === undefined || !known.has(parent);
      return parentId === undefined ? isAtRoot : parent === parentId;
    })
    .sort((one, other) => one.position - other.position);
  if (here.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {here.map(({ id, title }) => (
        <li key={id}>
          <NavLink to={wikiPagePath(spaceKey, id)}>{title}</NavLink>
          <PageTree spaceKey={spaceKey} pages={pages} parentId={id} />
        </li>
      ))}
    </ul>
  );
}
