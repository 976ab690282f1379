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
];
