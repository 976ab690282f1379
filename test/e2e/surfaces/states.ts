/** One thing that a surface can show. */
export interface SurfaceState {
  /** Module of the manifest that has the page. */
  readonly surface: string;
  readonly name: string;
  /** Route of the surface's router that leads there; empty for a surface without routes. */
  readonly route: string;
}

/** Every surface with all that it can show. A module or a route without a row fails the tests. */
export const STATES: readonly SurfaceState[] = [
  { surface: 'project', name: 'welcome', route: '*' },
  { surface: 'project', name: 'welcome of a viewer', route: '*' },
  { surface: 'project', name: 'start: template', route: 'start/:step' },
  { surface: 'project', name: 'start: contents of a template', route: 'start/:step' },
  { surface: 'project', name: 'start: dates', route: 'start/:step' },
  { surface: 'project', name: 'start: dates with problems', route: 'start/:step' },
  { surface: 'project', name: 'start: people', route: 'start/:step' },
  { surface: 'project', name: 'start: preview', route: 'start/:step' },
  { surface: 'project', name: 'job under way', route: 'job' },
  { surface: 'project', name: 'job: stop?', route: 'job' },
  { surface: 'project', name: 'job with refused rows', route: 'job' },
  { surface: 'project', name: 'overview with refused rows', route: 'index' },
  { surface: 'project', name: 'overview', route: 'index' },
  { surface: 'project', name: 'plan', route: 'plan/*' },
  { surface: 'project', name: 'plan: nothing found', route: 'plan/*' },
  { surface: 'project', name: 'plan: item', route: 'plan/*' },
  { surface: 'project', name: 'buffer', route: 'buffer' },
  { surface: 'project', name: 'people', route: 'people' },
  { surface: 'project', name: 'phases', route: 'phases' },
  { surface: 'project', name: 'baseline', route: 'baseline' },
  { surface: 'project', name: 'weekly status', route: 'status' },
  { surface: 'project', name: 'exchange: report', route: 'exchange' },
  { surface: 'project', name: 'register: empty', route: 'risks/:riskId?' },
  { surface: 'project', name: 'register: typical risks', route: 'risks/:riskId?' },
  { surface: 'project', name: 'register', route: 'risks/:riskId?' },
  { surface: 'project', name: 'register: simulation', route: 'risks/:riskId?' },
  { surface: 'project', name: 'register: one risk', route: 'risks/:riskId?' },
  { surface: 'project', name: 'register: form', route: 'risks/:riskId?' },
  { surface: 'project', name: 'register: as a file', route: 'risks/exchange' },
  { surface: 'project', name: 'register: one page', route: 'risks/print' },
  { surface: 'project', name: 'scoring', route: 'risks/scoring' },
  { surface: 'project', name: 'changes: empty', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: form', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: impact', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: one approved', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: one withdrawn', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: to decide', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: conditions', route: 'changes/:changeId?' },
  { surface: 'project', name: 'changes: settings', route: 'changes/settings' },
  { surface: 'project', name: 'changes: settings of a client', route: 'changes/settings' },
  { surface: 'project', name: 'changes: ledger', route: 'changes/ledger' },
  { surface: 'project', name: 'settings', route: 'settings' },
  { surface: 'project', name: 'settings: people', route: 'settings' },
  { surface: 'project', name: 'settings: conflict', route: 'settings' },
  { surface: 'project', name: 'settings of a viewer', route: 'settings' },
  { surface: 'issue', name: 'issue: risk', route: '' },
  { surface: 'issue', name: 'issue: risk, edited', route: '' },
  { surface: 'issue', name: 'issue: risk of a viewer', route: '' },
  { surface: 'issue', name: 'issue: change to decide', route: '' },
  { surface: 'issue', name: 'issue: change decided', route: '' },
  { surface: 'issue', name: 'issue: nothing to Rollout', route: '' },
  { surface: 'change-gate', name: 'gate: choice', route: '' },
  { surface: 'change-gate-view', name: 'gate: to be read', route: '' },
  { surface: 'gadget', name: 'gadget: nothing chosen', route: '' },
  { surface: 'gadget', name: 'gadget: choice', route: '' },
  { surface: 'gadget', name: 'gadget: risks', route: '' },
  { surface: 'gadget', name: 'gadget: as a table', route: '' },
  { surface: 'gadget', name: 'gadget: no risks', route: '' },
  { surface: 'gadget', name: 'gadget: no right', route: '' },
  { surface: 'gadget', name: 'gadget: none to choose', route: '' },
  { surface: 'waiting', name: 'waiting: to approve', route: '' },
  { surface: 'waiting', name: 'waiting: nothing', route: '' },
];

/** Routes that only lead on to another one. */
export const LEADING_ON: readonly string[] = ['start'];
