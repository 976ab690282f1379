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
      'static/features/training/chapters/chapter-fields.tsx',
      'static/features/uat/cases/form/case-fields.tsx',
    ],
    reason:
      'Two forms that begin with a title; each has its own fields, helps and limits, and will go its own way.',
  },
];
