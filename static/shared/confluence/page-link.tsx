import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { usePage } from '../page-context';

interface PageLinkProps {
  /** Below the address of the site. */
  readonly path: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to a page of Confluence. What it stands in lives in a frame, so the host is asked to go there. */
export function PageLink({ path, className, children }: PageLinkProps) {
  const { siteUrl } = usePage();
  const go = (event: MouseEvent) => {
    event.preventDefault();
    void router.navigate(path);
  };
  return (
    <a href={`${siteUrl}${path}`} onClick={go} className={className}>
      {children}
    </a>
  );
}
