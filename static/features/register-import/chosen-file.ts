import type { ColumnMapping, FileTable } from '../../../src/files/reading/contract';

/** A file that somebody chose, as far as it is read, and how its columns are read. */
export interface ChosenFile<Field extends string> {
  readonly name: string;
  readonly table: FileTable;
  readonly mapping: ColumnMapping<Field>;
}

/** Of which register of which engagement a file is. */
interface Owner {
  readonly register: string;
  readonly engagementId: string;
}

/** A reload, or a look at the register, must not cost the choice: the tab keeps it until the import is done. */
function keyOf({ register, engagementId }: Owner): string {
  return `rollout.${register}.import.${engagementId}`;
}

export function keptFile<Field extends string>(owner: Owner): ChosenFile<Field> | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(owner));
    // Written by this file alone, in this tab.
    return kept === null ? undefined : (JSON.parse(kept) as ChosenFile<Field>);
  } catch {
    return undefined;
  }
}

/** `undefined` forgets it. */
export function keepFile(owner: Owner, file: ChosenFile<string> | undefined): void {
  try {
    if (file === undefined) sessionStorage.removeItem(keyOf(owner));
    else sessionStorage.setItem(keyOf(owner), JSON.stringify(file));
  } catch {
    // A browser that keeps nothing, or not so much: the file is chosen again after a reload.
  }
}
