/** `1=vendor|2=client`: the app's ids of the calendars of a file by `UID`, each percent-encoded. */
export function ownCalendarIdsText(ids: readonly (readonly [uid: number, id: string])[]): string {
  return ids.map(([uid, id]) => `${uid}=${encodeURIComponent(id)}`).join('|');
}

/** What `ownCalendarIdsText` wrote, as far as it is still readable. */
export function readOwnCalendarIds(text: string | undefined): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const part of text?.split('|') ?? []) {
    const match = /^(\d+)=((?:[^%|]|%[0-9A-F]{2})+)$/.exec(part);
    const [, uid, encoded] = match ?? [];
    const id = encoded === undefined ? undefined : decoded(encoded);
    if (uid !== undefined && id !== undefined) ids.set(uid, id);
  }
  return ids;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Cut in the middle of a character by a program with a shorter field.
    return undefined;
  }
}
