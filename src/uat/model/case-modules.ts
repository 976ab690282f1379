import type { ModuleChoice } from '../case/contract';
import type { UatModule } from '../register/contract';
import { MOST_MODULES, type UatHead } from './uat-head';

/** A module by what somebody chose, and the list with it: a name that none has yet makes one. */
export type FoundModule =
  | { readonly key: string; readonly modules: readonly UatModule[] }
  | { readonly problem: 'moduleUnknown' | 'tooManyModules' };

/** Names are the same whatever their case, and whatever stands around them. */
export function findModule(modules: readonly UatModule[], choice: ModuleChoice): FoundModule {
  if ('key' in choice) {
    const isThere = modules.some(({ key }) => key === choice.key);
    return isThere ? { key: choice.key, modules } : { problem: 'moduleUnknown' };
  }
  const name = choice.name.trim();
  const known = modules.find((module) => sameName(module.name, name));
  if (known !== undefined) return { key: known.key, modules };
  if (modules.length >= MOST_MODULES) return { problem: 'tooManyModules' };
  const key = `m${String(nextKeyNumber(modules))}`;
  return { key, modules: [...modules, { key, name }] };
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}

function nextKeyNumber(modules: readonly UatModule[]): number {
  const given = modules.map(({ key }) => Number(/^m(\d+)$/.exec(key)?.[1] ?? 0));
  return Math.max(0, ...given) + 1;
}

/** What is wrong with a list of modules that shall replace the one of the head; undefined when nothing is. */
export function moduleProblem(
  { modules, counts }: Pick<UatHead, 'modules' | 'counts'>,
  wanted: readonly UatModule[],
):
  | { readonly field: string; readonly key: string; readonly params?: { readonly item: string } }
  | undefined {
  for (const [index, { key, name }] of wanted.entries()) {
    const before = wanted.slice(0, index);
    const field = `modules.${String(index)}`;
    if (name.trim() === '') return { field: `${field}.name`, key: 'nameMissing' };
    if (before.some((other) => other.key === key))
      return { field: `${field}.key`, key: 'keyTwice' };
    if (before.some((other) => sameName(other.name.trim(), name.trim()))) {
      return { field: `${field}.name`, key: 'moduleTwice' };
    }
  }
  const lost = modules.find(({ key }) => {
    const used = Object.keys(counts).some((sum) => sum.startsWith(`case:${key}:`));
    return used && !wanted.some((module) => module.key === key);
  });
  return lost && { field: 'modules', key: 'moduleInUse', params: { item: lost.name } };
}
