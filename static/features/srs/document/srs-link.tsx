import { createContext, useContext, type ReactNode } from 'react';
import { Link } from 'react-router';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { usePage } from '../../../shared/page-context';

/** Whether the document is read outside of the project's page, whose other pages are then elsewhere. */
export const ReadElsewhere = createContext(false);

interface SrsLinkProps {
  /** Route of the project's page. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to another page of the specification, from wherever the document is read. */
export function SrsLink({ to, children }: SrsLinkProps) {
  const { project } = usePage();
  const isElsewhere = useContext(ReadElsewhere);
  if (!isElsewhere || project === undefined) return <Link to={to}>{children}</Link>;
  return (
    <AppPageLink projectKey={project.projectKey} path={to}>
      {children}
    </AppPageLink>
  );
}
