import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import { nextId } from '../tables';

/** A label of the prefix `global`, the one that people give. */
export interface Label {
  readonly id: number;
  readonly name: string;
}

const labelRow = z.object({ id: z.number(), name: z.string() });

/** Labels of the page in order of their names. */
export function labelsOf(database: SiteDatabase, pageId: number): readonly Label[] {
  return database
    .all(
      `SELECT l.id, l.name FROM confluence_label l JOIN confluence_page_label p ON p.label_id = l.id
       WHERE p.page_id = ? ORDER BY l.name`,
      pageId,
    )
    .map((row) => labelRow.parse(row));
}

export function addLabel(database: SiteDatabase, pageId: number, name: string): void {
  const known = database.one('SELECT id FROM confluence_label WHERE name = ?', name);
  const id = known ? Number(known.id) : nextId(database, 'label');
  if (!known) database.run('INSERT INTO confluence_label VALUES (?, ?)', id, name);
  database.run('INSERT OR IGNORE INTO confluence_page_label VALUES (?, ?)', pageId, id);
}

/** @returns whether the page had it */
export function removeLabel(database: SiteDatabase, pageId: number, name: string): boolean {
  const label = labelsOf(database, pageId).find((one) => one.name === name);
  if (!label) return false;
  database.run(
    'DELETE FROM confluence_page_label WHERE page_id = ? AND label_id = ?',
    pageId,
    label.id,
  );
  return true;
}
