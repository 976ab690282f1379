import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { jqlString } from '../api/search';
import { useAppHost } from '../custom-ui/app-host-context';
import { useSession } from './session-context';
import styles from './shell.module.css';
import { SiteMenu } from './site-menu';
import { useProjectKey } from './use-project-key';

export function TopBar({
  isMenuOpen,
  onMenu,
}: {
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
}) {
  const { t } = useTranslation();
  const { siteName, account } = useSession();
  const { openCreateIssue } = useAppHost();
  const projectKey = useProjectKey();
  return (
    <header className={styles.topBar}>
      <button
        type="button"
        className={styles.menuButton}
        aria-expanded={isMenuOpen}
        aria-controls="sidebar"
        aria-label={t('menu')}
        onClick={onMenu}
      >
        ☰
      </button>
      <Link className={styles.product} to="/jira/projects">
        {siteName}
      </Link>
      <ProductSwitch />
      <SearchBox />
      {account === undefined ? null : (
        <Button
          appearance="primary"
          onClick={() =>
            openCreateIssue({ fields: { projectId: projectKey }, onClose: () => undefined })
          }
        >
          {t('create')}
        </Button>
      )}
      <SiteMenu />
    </header>
  );
}

/** The two products of the site; their names are not translated. */
function ProductSwitch() {
  const { t } = useTranslation();
  const isWiki = useLocation().pathname.startsWith('/wiki');
  return (
    <nav className={styles.products} aria-label={t('products')}>
      <Link to="/jira/projects" aria-current={isWiki ? undefined : 'true'}>
        Jira
      </Link>
      <NavLink to="/wiki">Confluence</NavLink>
    </nav>
  );
}

function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = text.trim();
        if (/^[a-z][a-z0-9_]*-\d+$/i.test(trimmed)) {
          void navigate(`/browse/${trimmed.toUpperCase()}`);
        } else {
          const jql = trimmed === '' ? '' : `text ~ ${jqlString(trimmed)}`;
          void navigate(`/jira/filters?jql=${encodeURIComponent(jql)}`);
        }
      }}
    >
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}
