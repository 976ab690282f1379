import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ErrorMessage } from '../feedback/error-message';
import { Loading } from '../feedback/loading';
import styles from './record.module.css';

interface RecordAsideProps<Found> {
  readonly label: string;
  /** Address of the register. */
  readonly listPath: string;
  readonly found: {
    readonly data: Found | undefined;
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Found) => ReactNode;
}

/** The chosen record beside its list; it takes the focus when it opens, and leads back to the list as it was filtered. */
export function RecordAside<Found>({ label, listPath, found, children }: RecordAsideProps<Found>) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: isBeside() }), []);
  return (
    <aside ref={panel} tabIndex={-1} className={styles.panel} aria-label={label}>
      <div>
        <Link to={`${listPath}${search}`}>{t('register.toList')}</Link>
      </div>
      {found.isPending && <Loading lines={6} />}
      {found.isError && found.data === undefined && (
        <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && children(found.data)}
    </aside>
  );
}

/** Whether the panel stands beside the list, as its stylesheet has it: then the list stays where it is. */
function isBeside(): boolean {
  return window.innerWidth > 1024;
}
