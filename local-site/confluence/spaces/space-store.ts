import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import type { Principal } from '../principal';
import { nextId } from '../tables';

export interface Space {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly authorId: string;
  readonly createdAt: number;
  readonly homepageId?: number;
}

/** What a space permission lets do, by Confluence's names of operation and target. */
export const SPACE_OPERATIONS = [
  'read/space',
  'create/page',
  'delete/page',
  'create/comment',
  'create/attachment',
  'administer/space',
] as const;
export type SpaceOperation = (typeof SPACE_OPERATIONS)[number];

const spaceRow = z
  .object({
    id: z.number(),
    key: z.string(),
    name: z.string(),
    description: z.string(),
    author: z.string(),
    created: z.number(),
    homepage_id: z.number().nullable(),
  })
  .transform((row): Space => ({
    id: row.id,
    key: row.key,
    name: row.name,
    description: row.description,
    authorId: row.author,
    createdAt: row.created,
    ...(row.homepage_id === null ? {} : { homepageId: row.homepage_id }),
  }));

const principalRow = z
  .object({ principal_type: z.enum(['user', 'group', 'anonymous']), principal: z.string() })
  .transform((row): Principal => ({ type: row.principal_type, id: row.principal }));

export function listSpaces(database: SiteDatabase): readonly Space[] {
  return database
    .all('SELECT * FROM confluence_space ORDER BY id')
    .map((row) => spaceRow.parse(row));
}

export function findSpace(database: SiteDatabase, id: number): Space | undefined {
  return spaceRow.optional().parse(database.one('SELECT * FROM confluence_space WHERE id = ?', id));
}

export function insertSpace(
  database: SiteDatabase,
  space: Omit<Space, 'id' | 'homepageId'>,
): Space {
  const id = nextId(database, 'space');
  database.run(
    'INSERT INTO confluence_space VALUES (?, ?, ?, ?, ?, ?, NULL)',
    id,
    space.key,
    space.name,
    space.description,
    space.authorId,
    space.createdAt,
  );
  return { ...space, id };
}

export function setHomepage(database: SiteDatabase, spaceId: number, pageId: number): void {
  database.run('UPDATE confluence_space SET homepage_id = ? WHERE id = ?', pageId, spaceId);
}

export function grantInSpace(
  database: SiteDatabase,
  spaceId: number,
  operation: SpaceOperation,
  { type, id }: Principal,
): void {
  database.run(
    'INSERT OR IGNORE INTO confluence_space_permission VALUES (?, ?, ?, ?)',
    spaceId,
    type,
    id,
    operation,
  );
}

/** Everybody who has the permission in the space. */
export function holdersInSpace(
  database: SiteDatabase,
  spaceId: number,
  operation: SpaceOperation,
): readonly Principal[] {
  return database
    .all(
      `SELECT principal_type, principal FROM confluence_space_permission
       WHERE space_id = ? AND operation = ?`,
      spaceId,
      operation,
    )
    .map((row) => principalRow.parse(row));
}
