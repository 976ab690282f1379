import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { signoffView } from '../model/module-exits';
import type { SignoffsView } from '../signoff/contract';
import { readExitState } from './read-exit-state';

/** All words that were given on modules, the latest first, and what was waived. */
export async function listSignoffs(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<SignoffsView> {
  const { head, rows, signoffs } = await readExitState(deps, access.engagement);
  const { current, past, waivers } = signoffs;
  return {
    modules: head.modules,
    current: current
      .map((signoff) => signoffView(signoff, rows))
      .sort((one, other) => other.sequence - one.sequence),
    past,
    waivers,
  };
}
