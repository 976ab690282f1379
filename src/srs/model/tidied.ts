import type { Requirement } from './requirement';

/** A requirement without fields that hold nothing but spaces: an empty text is no answer to an open question. */
export function tidied(requirement: Requirement): Requirement {
  const { source, userStory, goalIds } = requirement;
  const { role = '', want = '', so = '' } = userStory ?? {};
  return {
    ...requirement,
    goalIds: [...new Set(goalIds)],
    gapValue: filled(requirement.gapValue),
    rationale: filled(requirement.rationale),
    openQuestion: filled(requirement.openQuestion),
    module: filled(requirement.module)?.trim(),
    processRef: filled(requirement.processRef)?.trim(),
    source: filled(source?.who) === undefined ? undefined : source,
    userStory: filled(`${role}${want}${so}`) === undefined ? undefined : userStory,
  };
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
