/** A moment as Confluence writes it: `2026-11-23T07:00:00.000Z`. */
export function confluenceTime(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
