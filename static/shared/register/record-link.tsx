import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

interface RecordLinkProps {
  /** Address of the record. */
  readonly path: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Opens a record beside its list, which stays as it is filtered. */
export function RecordLink({ path, isOpen, children }: RecordLinkProps) {
  const { search } = useLocation();
  return (
    <Link to={`${path}${search}`} aria-current={isOpen ? 'true' : undefined}>
      <bdi>{children}</bdi>
    </Link>
  );
}
