import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CaseLibrary, TypicalCase } from '../library/contract';
import { adoptedCaseId } from '../model/typical-case';
import { readRegister } from './read-cases';

/** Typical cases of the engagement's template, in its language; which of them are in the register already is told. */
export async function caseLibrary(
  deps: Pick<EngagementDeps, 'records' | 'templates'>,
  { engagement }: RecordAccess<Engagement>,
): Promise<CaseLibrary> {
  const { templateKey, language } = engagement.draft;
  const [template, { rows }] = await Promise.all([
    deps.templates.load(templateKey),
    readRegister(deps, engagement.id),
  ]);
  const known = new Set(rows.map(({ caseId }) => caseId));
  const modules = new Map<string, TypicalCase[]>();
  for (const { key, module, scenario, role, priority, precondition, steps } of template.uatCases) {
    const caseId = adoptedCaseId(key);
    const name = module[language];
    modules.set(name, [
      ...(modules.get(name) ?? []),
      {
        key,
        title: scenario[language],
        role: role[language],
        priority,
        preconditions: precondition[language],
        steps: steps.map(({ action, expected }) => ({
          action: action[language],
          expected: expected[language],
        })),
        ...(known.has(caseId) ? { adoptedAs: caseId } : {}),
      },
    ]);
  }
  return {
    known: [...known],
    modules: [...modules].map(([name, cases]) => ({ name, cases })),
  };
}
