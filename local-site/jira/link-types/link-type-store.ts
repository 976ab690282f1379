import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import type { JiraLinkType } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_link_type (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, inward TEXT NOT NULL, outward TEXT NOT NULL
  );`;

const rowSchema = z.object({
  id: z.coerce.string(),
  name: z.string(),
  inward: z.string(),
  outward: z.string(),
});

export interface LinkTypeStore {
  list(): readonly JiraLinkType[];
  save(type: JiraLinkType): void;
}

export function createLinkTypeStore(database: SiteDatabase): LinkTypeStore {
  database.exec(TABLES);
  return {
    list: () =>
      database.all('SELECT * FROM jira_link_type ORDER BY id').map((row) => rowSchema.parse(row)),
    save: ({ id, name, inward, outward }) => {
      database.run(
        'INSERT OR REPLACE INTO jira_link_type VALUES (?, ?, ?, ?)',
        Number(id),
        name,
        inward,
        outward,
      );
    },
  };
}
