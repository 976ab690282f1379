import { useEffect, useState } from 'react';
import type { useRegister } from '../use-register';

/** Pages that are read by themselves, until somebody says that it shall go on. */
const PAGES_A_RUN = 10;

/** A list that is searched risk by risk: how far that is, and how to stop it or have it go on. */
export interface Search {
  readonly looked: number;
  readonly isGoing: boolean;
  readonly isOver: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/**
 * Reads on by itself where pages come short, because few of the risks that were read fit.
 * @param asked What is searched for: something else begins anew.
 * @returns undefined where every risk that was read is shown.
 */
export function useGoOn(list: ReturnType<typeof useRegister>, asked: string): Search | undefined {
  const [run, setRun] = useState({ asked, pages: PAGES_A_RUN });
  const { isFetching, isError, isPlaceholderData, hasNextPage, fetchNextPage } = list;
  const pages = isPlaceholderData ? [] : (list.data?.pages ?? []);
  const looked = pages.reduce((sum, page) => sum + page.looked, 0);
  const found = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const upTo = run.asked === asked ? run.pages : PAGES_A_RUN;
  const isGoing = found < looked && hasNextPage && !isError && pages.length < upTo;
  const read = pages.length;
  // Also when a page came so quickly that nothing was drawn while it was asked for.
  useEffect(() => {
    if (isGoing && !isFetching) void fetchNextPage();
  }, [isGoing, isFetching, read, fetchNextPage]);
  if (found >= looked) return undefined;
  return {
    looked,
    isGoing,
    isOver: !hasNextPage,
    stop: () => setRun({ asked, pages: 0 }),
    goOn: () => setRun({ asked, pages: read + PAGES_A_RUN }),
  };
}
