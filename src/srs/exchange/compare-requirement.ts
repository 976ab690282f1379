import { changedFields } from '../model/changed-fields';
import { changedRequirement } from '../model/changed-requirement';
import type { RequirementHistoryEntry } from '../history/contract';
import type {
  RequirementChange,
  RequirementDraft,
  RequirementFacts,
} from '../requirement/contract';

/** What a row does to a requirement that there is: the fields that it changes, whatever spaces stand around their texts. */
export function changeOfRow(
  change: RequirementChange,
  known: RequirementFacts,
): { readonly change: RequirementChange; readonly fields: RequirementHistoryEntry['fields'] } {
  const before = new Map<string, unknown>(Object.entries(known));
  const { requirementId, version, ...values } = change;
  const given = Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => spelled(value) !== spelled(before.get(field)),
    ),
  );
  const kept: RequirementChange = { requirementId, version, ...given };
  const after = changedRequirement(known, kept, [known], known.changed);
  return {
    change: kept,
    fields: changedFields(known, after).filter(({ field }) => Object.hasOwn(given, field)),
  };
}

/** A requirement that a row raises; what the file does not say is the usual. */
export function draftOfRow(change: RequirementChange): RequirementDraft {
  const { requirementId, title = '', statement = '' } = change;
  const { source, userStory, gapValue, rationale, module, processRef, openQuestion } = change;
  return {
    requirementId,
    title,
    statement,
    type: change.type ?? 'functional',
    priority: change.priority ?? 'should',
    scope: change.scope ?? 'in',
    fit: change.fit ?? 'standard',
    verification: change.verification ?? 'test',
    acceptanceCriteria: change.acceptanceCriteria ?? [],
    goalIds: change.goalIds ?? [],
    ...(change.chapter === undefined ? {} : { chapter: change.chapter }),
    ...(source == null ? {} : { source }),
    ...(userStory == null ? {} : { userStory }),
    ...(gapValue == null ? {} : { gapValue }),
    ...(rationale == null ? {} : { rationale }),
    ...(module == null ? {} : { module }),
    ...(processRef == null ? {} : { processRef }),
    ...(openQuestion == null ? {} : { openQuestion }),
  };
}

/** One spelling of a value: a file keeps no spaces around texts, and null is what is not there. */
function spelled(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(/\r\n?/g, '\n').trim() : inner,
  );
}
