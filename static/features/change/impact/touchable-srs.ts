import { entryWords } from '../../../../src/srs/document/contract';
import {
  byEntryPlace,
  entryKey,
  isSigned,
  type EntryKind,
} from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import type { AskedForTouched, TouchableRecord, TouchedSource } from './touched-source';

/** Characters that a name in an impact may have. */
const LONGEST = 255;
/** What has a list of its own in an impact; everything else that is signed stands with the requirements. */
const ROLES: readonly EntryKind[] = ['role', 'duty', 'conflict'];
const DATA: readonly EntryKind[] = ['dataObject'];

/** Requirements that are in force. */
export async function touchableRequirements(
  engagementId: string,
): Promise<readonly TouchableRecord[]> {
  const { requirements } = await call('srs.get', { engagementId });
  return requirements
    .filter(({ state }) => state !== 'retired')
    .map(({ requirementId, number, title }) => ({
      id: requirementId,
      text: `${requirementName(number)} ${title}`,
    }));
}

/** Requirements, and what else of the specification both sides sign: goals, scope, texts, processes. */
export const touchableParts: TouchedSource = async (engagementId, asked) => {
  const { requirements } = await srsOf(engagementId, asked);
  const group = asked.text('change.touched.requirements');
  return [
    ...requirements
      .filter(({ state }) => state !== 'retired')
      .map(({ requirementId, number, title }) => ({
        id: requirementId,
        text: named(`${requirementName(number)} ${title}`),
        group,
      })),
    ...(await touchableEntries(
      engagementId,
      asked,
      (kind) => isSigned(kind) && !ROLES.includes(kind) && !DATA.includes(kind),
    )),
  ];
};

/** Roles of the system, duties, and which of them must not meet. */
export const touchableRoles: TouchedSource = (engagementId, asked) =>
  touchableEntries(engagementId, asked, (kind) => ROLES.includes(kind));

export const touchableData: TouchedSource = (engagementId, asked) =>
  touchableEntries(engagementId, asked, (kind) => DATA.includes(kind));

async function touchableEntries(
  engagementId: string,
  asked: AskedForTouched,
  isWanted: (kind: EntryKind) => boolean,
): Promise<readonly TouchableRecord[]> {
  const { requirements, entries } = await srsOf(engagementId, asked);
  const { text } = asked;
  // Names of entries hold neither days nor amounts nor people.
  const bare = { day: String, amount: String, person: String };
  const { name } = entryWords({ requirements, entries }, { text, ...bare });
  return entries
    .filter(({ kind }) => isWanted(kind))
    .sort((a, b) => a.kind.localeCompare(b.kind) || byEntryPlace(a, b))
    .map((entry) => {
      const kind = text(`srs.entry.${entry.kind}.one`);
      return {
        id: entryKey(entry),
        text: named(`${kind} ${String(entry.number)}: ${name(entry)}`),
        group: kind,
      };
    });
}

/** Asked for by several lists at once, it is read once. */
function srsOf(engagementId: string, { queries }: AskedForTouched) {
  return queries.query({
    queryKey: ['srs.get', engagementId],
    queryFn: () => call('srs.get', { engagementId }),
  });
}

/** One line of an impact. */
function named(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
}
