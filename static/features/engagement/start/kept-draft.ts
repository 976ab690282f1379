import { emptyDraft, wizardDraft, type WizardDraft } from './draft';

const storageKey = (projectId: string) => `rollout.start.${projectId}`;

/** The draft of this browser tab for a project: a reload or a step back loses nothing. */
export function readKeptDraft(projectId: string, locale: string): WizardDraft {
  try {
    const kept = wizardDraft.safeParse(JSON.parse(read(storageKey(projectId))));
    return kept.success ? kept.data : emptyDraft(locale);
  } catch {
    return emptyDraft(locale);
  }
}

/** Keeps the draft as long as the tab lives; a browser that keeps nothing is no reason to stop. */
export function keepDraft(projectId: string, draft: WizardDraft): void {
  try {
    sessionStorage.setItem(storageKey(projectId), JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden: the draft still lives in the page.
  }
}

export function forgetDraft(projectId: string): void {
  try {
    sessionStorage.removeItem(storageKey(projectId));
  } catch {
    // Nothing was kept.
  }
}

function read(key: string): string {
  return sessionStorage.getItem(key) ?? '';
}
