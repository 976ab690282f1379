import { ParkedProcesses } from '../../../local-site/forge/process/parked-processes';
import { keptBundle } from './kept-bundle';

/** Sites of one worker run one after the other in the same warm process, as long as nothing kills it. */
export const warmProcesses = new ParkedProcesses();

const bundles = new Map<string, Promise<string>>();

/** The back end as one file of code, looked for by the first site that runs it. */
export function bundleOf(entry: string): Promise<string> {
  const known = bundles.get(entry);
  if (known !== undefined) return known;
  const made = keptBundle(entry);
  bundles.set(entry, made);
  return made;
}
