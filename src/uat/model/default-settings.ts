import type { UatSettings } from '../register/contract';

/** What every register begins with. */
export const DEFAULT_UAT_SETTINGS: UatSettings = {
  entry: ['integration', 'data', 'training', 'environment'],
  exit: { criticalPercent: 100, passPercent: 95, severeBugs: 0, needsDisposition: true },
};
