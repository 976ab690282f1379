import type { ConfluenceSide } from '../confluence/confluence-product';
import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import { SPACE_OPERATIONS } from '../confluence/spaces/space-store';
import type { SeedName } from './apply-seed';
import { huadongSpace } from './content/huadong-space';
import { northwindSpace } from './content/northwind-space';
import { appAccountId, demoUser, type DemoUserKey } from './demo-users';
import { seedGroups } from './seed-people';
import type { SeedPage, SeedSpace } from './space-plan';
import { textDocument } from './text-document';

/** The spaces of each site; a test's has no pages but the homepage. */
const SPACES: Readonly<Record<SeedName, readonly SeedSpace[]>> = {
  demo: [northwindSpace, huadongSpace],
  'one-project': [{ ...northwindSpace, pages: [] }],
  empty: [],
};

export interface SpaceTarget {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  readonly confluence: ConfluenceSide;
}

/** Writes the spaces of a named site, with their rights and pages. */
export function seedSpaces(name: SeedName, target: SpaceTarget): void {
  target.database.transaction(() => {
    for (const plan of SPACES[name]) seedSpace(target, plan);
  });
}

function seedSpace({ clock, confluence: { writer } }: SpaceTarget, plan: SeedSpace): void {
  const at = clock.now();
  const authorId = demoUser(plan.author).accountId;
  const { key, name, description } = plan;
  const space = writer.addSpace({ key, name, description, authorId, createdAt: at });
  const user = (accountId: string) => ({ type: 'user', id: accountId }) as const;
  for (const operation of SPACE_OPERATIONS) {
    writer.grant(space.id, operation, user(appAccountId));
    writer.grant(space.id, operation, { type: 'group', id: seedGroups.administrators.groupId });
    for (const writes of plan.writers) {
      const isForAdministrators = operation === 'administer/space' && writes !== plan.author;
      if (!isForAdministrators) writer.grant(space.id, operation, user(accountOf(writes)));
    }
  }
  writer.grant(space.id, 'read/space', { type: 'group', id: seedGroups.users.groupId });
  writer.grant(space.id, 'create/comment', { type: 'group', id: seedGroups.users.groupId });
  const add = (page: SeedPage, parentId: number | undefined, isHomepage: boolean): number =>
    writer.addPage({
      spaceId: space.id,
      title: page.title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(textDocument(page.text)) },
      authorId,
      at,
      labels: page.labels ?? [],
      isHomepage,
      ...(parentId === undefined ? {} : { parentId }),
    }).id;
  const home = add(plan.homepage, undefined, true);
  for (const page of plan.pages) {
    const id = add(page, home, false);
    for (const key of page.onlyFor ?? []) {
      writer.restrict(id, 'read', user(accountOf(key)));
    }
    for (const child of page.children ?? []) add(child, id, false);
  }
}

function accountOf(key: DemoUserKey): string {
  return demoUser(key).accountId;
}
