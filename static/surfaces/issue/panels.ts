import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { IssueView } from '../../../src/thread/contract';

type Panels = {
  readonly [Kind in IssueView['kind']]: LazyExoticComponent<
    ComponentType<{ readonly view: Extract<IssueView, { readonly kind: Kind }> }>
  >;
};

/** What shows each kind, loaded when an issue is one. A new kind is one more here. */
export const PANELS: Panels = {
  risk: lazy(async () => ({
    default: (await import('../../features/risk/in-issue/risk-in-issue')).RiskInIssue,
  })),
};
