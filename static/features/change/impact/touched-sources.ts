import { createContext } from 'react';
import type { Touched, TouchedKind } from '../../../../src/change/impact/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';

/** A record of the app that a change may touch. */
export type TouchableRecord = Touched & { readonly id: string };

/** Lists the records of a kind that an engagement has. */
export type TouchedSource = (engagementId: string) => Promise<readonly TouchableRecord[]>;

export type TouchedSources = Readonly<Partial<Record<TouchedKind, TouchedSource>>>;

/** Requirements that are in force. */
export async function touchableRequirements(
  engagementId: string,
): Promise<readonly TouchableRecord[]> {
  const { requirements } = await call('srs.get', { engagementId });
  return requirements
    .filter(({ state }) => state !== 'retired')
    .map(({ requirementId, number, title }) => ({
      id: requirementId,
      text: `${requirementName(number)} ${title}`,
    }));
}

/** What the impact form offers by kind; of a kind that is absent the app keeps no records, and its names are typed. */
export const TouchedSourcesContext = createContext<TouchedSources>({
  requirements: touchableRequirements,
  uatCases: async (engagementId) => {
    const { cases } = await call('uat.trace', { engagementId });
    return cases.map(({ caseId, number, title }) => ({
      id: caseId,
      text: `UAT-${String(number)} ${title}`,
    }));
  },
  chapters: async (engagementId) => {
    const { chapters } = await call('training.summary', { engagementId });
    return chapters
      .filter(({ isRetired }) => !isRetired)
      .map(({ chapterId, number, title }) => ({
        id: chapterId,
        text: `${String(number)}. ${title}`,
      }));
  },
});
