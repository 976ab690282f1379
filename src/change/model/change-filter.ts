import type { ChangeFilter } from '../contract';
import { courtOf } from '../states/contract';
import { isOpen, type Change } from './change';

/** Whether a request is among those that somebody asked for. */
export function fitsFilter(change: Change, filter: ChangeFilter): boolean {
  const { group, state, type, court, ownerAccountId, text } = filter;
  return (
    isOpen(change) === (group === 'open') &&
    (state === undefined || change.state === state) &&
    (type === undefined || change.type === type) &&
    (court === undefined || courtOf(change.state) === court) &&
    (ownerAccountId === undefined || change.ownerAccountId === ownerAccountId) &&
    (text === undefined || hasWords(change, text))
  );
}

function hasWords({ title, what }: Change, text: string): boolean {
  const all = `${title} ${what}`.toLocaleLowerCase();
  const words = text.toLocaleLowerCase().split(/\s+/u);
  return words.every((word) => all.includes(word));
}
