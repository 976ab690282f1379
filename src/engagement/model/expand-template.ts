import type { Template } from '../../templates/template';
import type { EngagementDraft } from '../contract';
import type { EngagementPhase, PlanItem } from './engagement';

/** Longest summary that Jira takes. */
export const MAX_SUMMARY_LENGTH = 255;

/** The plan that a template gives for a draft: phases, and items in the template's order. */
export function expandTemplate(
  template: Template,
  draft: Pick<EngagementDraft, 'language' | 'people'>,
): { readonly phases: readonly EngagementPhase[]; readonly items: readonly PlanItem[] } {
  const { language } = draft;
  const phases = template.phases.map(({ key, name }) => ({ key, name: name[language] }));
  const items = template.phases
    .flatMap((phase) => phase.items.map((item) => ({ phase, item })))
    .map(({ phase, item }, rank): PlanItem => {
      const owner = draft.people[item.role][0];
      return {
        id: item.key,
        version: 1,
        rank,
        phaseKey: phase.key,
        kind: item.kind,
        name: item.name[language],
        durationDays: item.durationDays,
        role: item.role,
        ...(owner === undefined ? {} : { ownerAccountId: owner }),
        isGoLive: item.isGoLive === true,
        predecessors: item.predecessors.map(({ item: itemId, lagDays }) => ({
          itemId,
          lagDays: lagDays ?? 0,
        })),
      };
    });
  return { phases, items };
}

/** A summary that Jira takes: one line, cut at a whole character. */
export function summaryOf(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim();
  if (line.length <= MAX_SUMMARY_LENGTH) return line;
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length > MAX_SUMMARY_LENGTH - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
