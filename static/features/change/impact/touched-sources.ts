import { createContext } from 'react';
import type { TouchedKind } from '../../../../src/change/impact/contract';
import { call } from '../../../shared/call';
import { touchableData, touchableParts, touchableRoles } from './touchable-srs';
import type { TouchedSource } from './touched-source';

export type TouchedSources = Readonly<Partial<Record<TouchedKind, TouchedSource>>>;

/** What the impact form offers by kind; of a kind that is absent the app keeps no records, and its names are typed. */
export const TouchedSourcesContext = createContext<TouchedSources>({
  requirements: touchableParts,
  roles: touchableRoles,
  dataObjects: touchableData,
  uatCases: async (engagementId) => {
    const { cases } = await call('uat.trace', { engagementId });
    return cases.map(({ caseId, number, title, requirementIds }) => ({
      id: caseId,
      text: `UAT-${String(number)} ${title}`,
      requirementIds,
    }));
  },
  chapters: async (engagementId) => {
    const { chapters } = await call('training.summary', { engagementId });
    return chapters
      .filter(({ isRetired }) => !isRetired)
      .map(({ chapterId, number, title, requirementIds = [] }) => ({
        id: chapterId,
        text: `${String(number)}. ${title}`,
        requirementIds,
      }));
  },
});
