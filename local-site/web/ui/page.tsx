import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session-context';
import styles from './ui.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/** The main part of a page: trail, heading, content; names the window too. */
export function Page({
  title,
  heading,
  crumbs = [],
  children,
}: {
  readonly title: string;
  /** Takes the place of the heading; must hold an `h1`. */
  readonly heading?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}) {
  useWindowTitle(title);
  return (
    <div className={styles.page}>
      <Breadcrumbs crumbs={crumbs} />
      {heading ?? <h1>{title}</h1>}
      {children}
    </div>
  );
}

export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className={styles.breadcrumbs}>
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function useWindowTitle(title: string): void {
  const { siteName } = useSession();
  useEffect(() => {
    document.title = `${title} - ${siteName}`;
  }, [title, siteName]);
}
