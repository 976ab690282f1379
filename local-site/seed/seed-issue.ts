import type { DemoUserKey } from './demo-users';
import type { SeedType } from './issue-types';

/** One issue of the demo content; times are given in days before the seed, dates in days from it. */
export interface SeedIssue {
  /** Name under which other issues of the project refer to this one. */
  readonly ref?: string;
  readonly type: SeedType;
  readonly summary: string;
  readonly description?: readonly string[];
  /** `ref` of an earlier issue. */
  readonly parent?: string;
  readonly reporter?: DemoUserKey;
  readonly assignee?: DemoUserKey;
  readonly priority?: 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';
  readonly labels?: readonly string[];
  readonly createdDaysAgo: number;
  readonly dueInDays?: number;
  /** Keys of the workflow's statuses, in the order in which the issue went through them. */
  readonly went?: readonly string[];
  readonly comments?: readonly SeedComment[];
  readonly blocks?: readonly string[];
  readonly relatesTo?: readonly string[];
  readonly version?: string;
}

export interface SeedComment {
  readonly by: DemoUserKey;
  readonly daysAgo: number;
  readonly text: string;
}
