import type { CycleDraft } from '../../../../src/uat/cycle/contract';
import type { UatModule } from '../../../../src/uat/register/contract';

/** A cycle as it is being opened. */
export interface CycleForm {
  readonly name: string;
  readonly build: string;
  readonly from: string;
  readonly to: string;
  readonly cases: CycleDraft['cases'];
  readonly modules: readonly ModuleRow[];
}

export interface ModuleRow {
  readonly key: string;
  readonly name: string;
  /** Ready cases of it. */
  readonly ready: number;
  readonly isIn: boolean;
  readonly testers: readonly string[];
  readonly day: string;
}

export function emptyCycle(
  name: string,
  modules: readonly (UatModule & { readonly cases: { readonly ready: number } })[],
): CycleForm {
  return {
    name,
    build: '',
    from: '',
    to: '',
    cases: 'all',
    modules: modules.map(({ key, name: moduleName, cases }) => ({
      key,
      name: moduleName,
      ready: cases.ready,
      isIn: cases.ready > 0,
      testers: [],
      day: '',
    })),
  };
}

/** Names of fields that must be filled in before it can be opened. */
export function cycleProblems(form: CycleForm): readonly string[] {
  const missing = (['name', 'build', 'from', 'to'] as const).filter(
    (name) => form[name].trim() === '',
  );
  return [...missing, ...(form.modules.some(({ isIn }) => isIn) ? [] : ['modules'])];
}

export function cycleDraftOf(form: CycleForm, number: number): CycleDraft {
  return {
    number,
    name: form.name.trim(),
    build: form.build.trim(),
    from: form.from,
    to: form.to,
    cases: form.cases,
    modules: form.modules
      .filter(({ isIn }) => isIn)
      .map(({ key, testers, day }) => ({
        key,
        testers: [...testers],
        ...(day === '' ? {} : { day }),
      })),
  };
}
