import { schedule } from '../../plan/model/schedule';
import type { Template } from '../../templates/template';
import type { ContentLanguage, TemplateCard, TemplateView } from '../contract';
import { expandTemplate } from './expand-template';

/** A template in short, in one language. */
export function templateCard(template: Template, language: ContentLanguage): TemplateCard {
  const { items } = expandTemplate(template, { language, people: NOBODY });
  const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
  return {
    key: template.key,
    version: template.version,
    name: template.name[language],
    forWhom: template.forWhom[language],
    summary: template.summary[language],
    phaseCount: template.phases.length,
    itemCount: items.length,
    lengthDays: schedule(items, 0).criticalDays,
    counts: {
      milestones: count('milestone'),
      deliverables: count('deliverable'),
      tasks: count('task'),
      risks: template.risks.length,
      uatCases: template.uatCases.length,
      trainingModules: template.trainingModules.length,
    },
  };
}

/** Everything a template would make, in one language. */
export function templateView(template: Template, language: ContentLanguage): TemplateView {
  return {
    ...templateCard(template, language),
    phases: template.phases.map((phase) => ({
      key: phase.key,
      name: phase.name[language],
      purpose: phase.purpose[language],
      items: phase.items.map((item) => ({
        key: item.key,
        kind: item.kind,
        name: item.name[language],
        durationDays: item.durationDays,
        role: item.role,
        gateCriteria: (item.gateCriteria ?? []).map((text) => text[language]),
        isGoLive: item.isGoLive === true,
      })),
    })),
  };
}

const NOBODY = { lead: [], consultant: [], sponsor: [], approver: [], keyUser: [], viewer: [] };
