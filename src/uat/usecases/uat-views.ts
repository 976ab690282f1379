import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { Engagement } from '../../engagement/model/engagement';
import type { CasesChanged } from '../contract';
import { casesByState } from '../model/case-counts';
import type { UatHead } from '../model/uat-head';
import type { UatRegisterView } from '../register/contract';
import type { CasesState } from './read-cases';

type Access = RecordAccess<Engagement>;

export function uatRegisterView(head: UatHead, { rights, roles }: Access): UatRegisterView {
  const { version, modules, counts, settings, cycles } = head;
  return {
    version,
    modules: modules.map((module) => ({ ...module, cases: casesByState(counts, module.key) })),
    cases: casesByState(counts),
    settings: { version: settings.version, values: settings.values },
    cycles,
    can: {
      write: mayDo('write', rights, roles),
      configure: mayDo('configure', rights, roles),
    },
  };
}

/** What a change of cases is answered with. */
export function casesChanged(
  state: Pick<CasesState, 'head' | 'cases'>,
  access: Access,
  caseIds: readonly string[],
): CasesChanged {
  return {
    cases: caseIds.flatMap((caseId) => state.cases.get(caseId) ?? []),
    register: uatRegisterView(state.head, access),
  };
}
