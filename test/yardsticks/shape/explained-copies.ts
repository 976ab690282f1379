/** Two files that may share ten lines or more, and why that is better than one of them knowing the other. */
export interface ExplainedCopy {
  readonly files: readonly [string, string];
  readonly reason: string;
}

export const EXPLAINED_COPIES: readonly ExplainedCopy[] = [
  {
    files: ['local-site/web/site.css', 'static/shared/frame.css'],
    reason:
      'The app and the site that stands in for Atlassian never import each other; both set the same page defaults.',
  },
  {
    files: [
      'static/features/engagement/settings/people-editor.tsx',
      'static/features/plan/status/status-editor.tsx',
    ],
    reason:
      'Editors of two capabilities that meet a conflict in the same way; what they show of it has nothing in common.',
  },
  {
    files: [
      'static/features/engagement/settings/plan-settings-form.tsx',
      'static/features/plan/editing/add-item-dialog.tsx',
    ],
    reason:
      "Two dialogs that end in the same buttons, in Atlaskit's own parts; one is a form and the other shows an effect.",
  },
  {
    files: [
      'static/features/uat/cases/cases-toolbar.tsx',
      'static/features/uat/cycle/runs-section.tsx',
    ],
    reason:
      'Two lists of the acceptance test that are narrowed by module, in the same control; one keeps its look in the address, the other in the cycle.',
  },
  {
    files: ['static/features/srs/register/bulk-bar.tsx', 'static/features/uat/cases/bulk-bar.tsx'],
    reason:
      'What is shared of a bulk change stands in static/shared/register; left is each register calling its own function with its own versions.',
  },
  {
    files: [
      'static/features/srs/document/document-bar.tsx',
      'static/features/srs/register/register-toolbar.tsx',
    ],
    reason:
      'Document and register are narrowed by the same values in the same controls; each has its own look in the address.',
  },
  {
    files: [
      'static/features/change/print/print-page.tsx',
      'static/features/uat/print/print-page.tsx',
    ],
    reason:
      'Two registers on paper in the same frame, whose styles are shared; each reads pages of its own and shows other things.',
  },
  {
    files: [
      'static/features/change/form/request-fields.tsx',
      'static/features/uat/cases/form/case-fields.tsx',
    ],
    reason:
      'Two forms that begin with a title and some passages; each has its own fields, helps and limits, and will go its own way.',
  },
  {
    files: ['src/risk/usecases/edit-register.ts', 'src/uat/usecases/read-runs.ts'],
    reason:
      'Two capabilities that read a head with some records of theirs in one call; neither may know the other one’s records.',
  },
];
