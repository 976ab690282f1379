import type { RiskMapping, RiskTable } from '../../../../../src/risk/exchange/reading/contract';

/** A file that somebody chose, as far as it is read, and how its columns are read. */
export interface ChosenFile {
  readonly name: string;
  readonly table: RiskTable;
  readonly mapping: RiskMapping;
}

/** A reload, or a look at the register, must not cost the choice: the tab keeps it until the import is done. */
function keyOf(engagementId: string): string {
  return `rollout.risks.import.${engagementId}`;
}

export function keptFile(engagementId: string): ChosenFile | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(engagementId));
    // Written by this file alone, in this tab.
    return kept === null ? undefined : (JSON.parse(kept) as ChosenFile);
  } catch {
    return undefined;
  }
}

/** `undefined` forgets it. */
export function keepFile(engagementId: string, file: ChosenFile | undefined): void {
  try {
    if (file === undefined) sessionStorage.removeItem(keyOf(engagementId));
    else sessionStorage.setItem(keyOf(engagementId), JSON.stringify(file));
  } catch {
    // A browser that keeps nothing, or not so much: the file is chosen again after a reload.
  }
}
