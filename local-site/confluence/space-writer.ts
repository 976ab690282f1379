import type { Body } from './body';
import { addLabel } from './labels/label-store';
import type { ConfluenceOptions } from './options';
import { addPage } from './pages/create-page';
import type { PageRecord } from './pages/page-store';
import type { Principal } from './principal';
import { restrict, type RestrictedOperation } from './restrictions/restriction-store';
import {
  grantInSpace,
  insertSpace,
  listSpaces,
  setHomepage,
  type Space,
  type SpaceOperation,
} from './spaces/space-store';

/** What an administrator sets up, and pages with a chosen author and time; nobody is told by an event. */
export interface SpaceWriter {
  spaces(): readonly Space[];
  addSpace(space: Omit<Space, 'id' | 'homepageId'>): Space;
  grant(spaceId: number, operation: SpaceOperation, principal: Principal): void;
  addPage(page: WrittenPage): PageRecord;
  restrict(pageId: number, operation: RestrictedOperation, principal: Principal): void;
}

export interface WrittenPage {
  readonly spaceId: number;
  readonly title: string;
  readonly body: Body;
  readonly authorId: string;
  readonly at: number;
  readonly parentId?: number;
  readonly labels?: readonly string[];
  /** The page with which the space opens. */
  readonly isHomepage?: boolean;
}

export function createSpaceWriter(options: ConfluenceOptions): SpaceWriter {
  const { database } = options;
  return {
    spaces: () => listSpaces(database),
    addSpace: (space) => insertSpace(database, space),
    grant: (spaceId, operation, principal) => grantInSpace(database, spaceId, operation, principal),
    addPage: ({ spaceId, title, body, authorId, at, parentId, labels = [], isHomepage }) => {
      const page = addPage(
        { context: options, actor: { kind: 'user', accountId: authorId }, at },
        { spaceId, title, body, ...(parentId === undefined ? {} : { parentId }) },
      );
      for (const label of labels) addLabel(database, page.id, label);
      if (isHomepage === true) setHomepage(database, spaceId, page.id);
      return page;
    },
    restrict: (pageId, operation, principal) => restrict(database, pageId, operation, principal),
  };
}
