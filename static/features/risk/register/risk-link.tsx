import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

interface RiskLinkProps {
  readonly riskId: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Opens a risk beside the list, which stays as it is filtered. */
export function RiskLink({ riskId, isOpen, children }: RiskLinkProps) {
  const { search } = useLocation();
  return (
    <Link to={`/risks/${riskId}${search}`} aria-current={isOpen ? 'true' : undefined}>
      <bdi>{children}</bdi>
    </Link>
  );
}
