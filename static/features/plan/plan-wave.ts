import type { PlanItemView } from '../../../src/plan/contract';

/** All items, those of no wave, or those of one; its name is behind the dot, as a wave may be called anything. */
export type WaveChoice = '' | 'none' | `in.${string}`;

/** A wave as it stands in the address. */
export function readWave(entry: string | null): WaveChoice {
  if (entry === 'none') return entry;
  return entry?.startsWith('in.') === true ? inWave(entry.slice('in.'.length)) : '';
}

export function isInWave({ wave }: PlanItemView, choice: WaveChoice): boolean {
  if (choice === '') return true;
  return choice === (wave === undefined ? 'none' : inWave(wave));
}

/** The name of a chosen wave; undefined where no single one is chosen. */
export function waveName(choice: WaveChoice): string | undefined {
  return choice === '' || choice === 'none' ? undefined : choice.slice('in.'.length);
}

/** Waves of the plan as choices, by name; the chosen one is among them even when the plan no longer has it. */
export function waveChoices(
  items: readonly PlanItemView[],
  chosen: WaveChoice,
): readonly `in.${string}`[] {
  const names = items.flatMap(({ wave, isRemoved }) => (isRemoved ? [] : (wave ?? [])));
  const all = [...names, ...[waveName(chosen) ?? []].flat()];
  return [...new Set(all)]
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
    .map(inWave);
}

function inWave(name: string): `in.${string}` {
  return `in.${name}`;
}
