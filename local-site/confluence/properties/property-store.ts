import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import { nextId } from '../tables';

export interface Property {
  readonly id: number;
  readonly pageId: number;
  readonly key: string;
  readonly value: unknown;
  readonly version: number;
  readonly authorId?: string;
  /** When this version was written. */
  readonly createdAt: number;
  readonly message: string;
}

const propertyRow = z
  .object({
    id: z.number(),
    page_id: z.number(),
    key: z.string(),
    value: z.string(),
    version: z.number(),
    author: z.string().nullable(),
    created: z.number(),
    message: z.string(),
  })
  .transform((row): Property => ({
    id: row.id,
    pageId: row.page_id,
    key: row.key,
    value: JSON.parse(row.value),
    version: row.version,
    ...(row.author === null ? {} : { authorId: row.author }),
    createdAt: row.created,
    message: row.message,
  }));

export function propertiesOf(database: SiteDatabase, pageId: number): readonly Property[] {
  return database
    .all('SELECT * FROM confluence_property WHERE page_id = ? ORDER BY id', pageId)
    .map((row) => propertyRow.parse(row));
}

export function insertProperty(database: SiteDatabase, property: Omit<Property, 'id'>): Property {
  const id = nextId(database, 'property');
  saveProperty(database, { ...property, id });
  return { ...property, id };
}

export function saveProperty(database: SiteDatabase, property: Property): void {
  database.run(
    'INSERT OR REPLACE INTO confluence_property VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    property.id,
    property.pageId,
    property.key,
    JSON.stringify(property.value),
    property.version,
    property.authorId ?? null,
    property.createdAt,
    property.message,
  );
}

export function removeProperty(database: SiteDatabase, id: number): void {
  database.run('DELETE FROM confluence_property WHERE id = ?', id);
}
