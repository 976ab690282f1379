interface Paged {
  /** Present while there may be more. */
  readonly cursor?: string;
}

/**
 * Reads page by page to the end.
 * @param read One page; `rest` is to be spread into what is asked for.
 * @returns The last page.
 * @throws CallFailure, or the signal's reason when somebody stopped it.
 */
export async function readPages<Page extends Paged>(
  read: (rest: Paged) => Promise<Page>,
  signal: AbortSignal,
  onPage: (page: Page) => void,
): Promise<Page> {
  for (let rest: Paged = {}; ;) {
    const page = await read(rest);
    signal.throwIfAborted();
    onPage(page);
    if (page.cursor === undefined) return page;
    rest = { cursor: page.cursor };
  }
}
