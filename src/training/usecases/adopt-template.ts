import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { adoptInto } from './adopt-chapters';
import { readTraining } from './edit-training';

/**
 * A handbook without chapters begins with those of the template, in one transaction. Where somebody has adopted or written
 * one, he chooses himself.
 */
export async function adoptTemplate(
  deps: Pick<EngagementDeps, 'records' | 'templates' | 'clock'>,
  engagement: Engagement,
  by: { readonly accountId: string; readonly language: 'en' | 'zh' },
): Promise<void> {
  const { head } = await readTraining(deps, engagement.id, []);
  if (head.chapters.length > 0) return;
  const { trainingModules } = await deps.templates.load(engagement.draft.templateKey);
  const keys = trainingModules.map(({ key }) => key);
  await adoptInto(deps, engagement, by, keys);
}
