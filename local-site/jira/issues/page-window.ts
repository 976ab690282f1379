import { notModelled } from '../rest/refusal';

export interface PageWindow {
  readonly startAt: number;
  readonly maxResults: number;
}

/** `startAt` and `maxResults` of a request; a page larger than `most` is cut to it, as Jira does. */
export function pageWindow(query: URLSearchParams, usual: number, most: number): PageWindow {
  return {
    startAt: wholeNumber(query, 'startAt', 0),
    maxResults: Math.min(wholeNumber(query, 'maxResults', usual), most),
  };
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d+$/.test(text)) {
    throw notModelled(`a ${name} that is no whole number`);
  }
  return Number(text);
}

export function pageOf<T>(all: readonly T[], window: PageWindow): readonly T[] {
  return all.slice(window.startAt, window.startAt + window.maxResults);
}
