import type { Meter } from '../../platform/meter';
import { FORGE_LIMITS } from '../limits';

/**
 * Writes one invocation's lines into the meter, up to Forge's limits; what is over them is dropped, and a last line of
 * the site says so.
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export function invocationLog(
  meter: Meter,
  invocationId: string,
  maxLines: number,
): (line: string) => void {
  let lines = 0;
  let bytes = 0;
  let isFull = false;
  return (line) => {
    if (isFull) return;
    lines += 1;
    bytes += Buffer.byteLength(line);
    isFull = lines > maxLines || bytes > FORGE_LIMITS.LOG_BYTES;
    meter.log(invocationId, isFull ? 'The local site: the log limit of Forge is reached.' : line);
  };
}
