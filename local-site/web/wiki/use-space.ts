import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { getSpacePages, getSpaces } from '../api/wiki';

/** The space that the address names, with its pages; undefined until it is known, and where there is none. */
export function useSpace() {
  const { pathname } = useLocation();
  const key = /^\/wiki\/spaces\/([^/]+)/.exec(pathname)?.[1];
  const spaces = useQuery({ queryKey: ['wiki', 'spaces'], queryFn: getSpaces });
  const space = spaces.data?.find((one) => one.key === key);
  const pages = useQuery({
    queryKey: ['wiki', 'pages', space?.id],
    enabled: space !== undefined,
    queryFn: () => getSpacePages(space?.id ?? ''),
  });
  return { spaces, space, pages };
}
