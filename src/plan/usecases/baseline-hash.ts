import { contentHash } from '../../signoff/model/content-hash';
import type { Baseline } from '../model/baseline';

/** Hash of all that was agreed on: durations and days of every item, and go-live. */
export function baselineHash({ items, promise }: Baseline): string {
  return contentHash({
    goLive: promise?.goLive ?? null,
    bufferDays: promise?.bufferDays ?? null,
    items: items.map(({ id, durationDays, start, finish }) => [id, durationDays, start, finish]),
  });
}
