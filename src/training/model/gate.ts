import type { AreaView, GateValue, GateWaiver, ReadinessFigures } from '../gate/contract';
import type { PersonRow, Readiness } from '../people/contract';

/** Areas of those who learn, by name, with who teaches each; a department is an area. */
export function areasOf(people: readonly PersonRow[]): readonly AreaView[] {
  const learning = people.filter(({ tracks }) => tracks.length > 0);
  const names = [...new Set(learning.map(({ department }) => department))].sort();
  return names.map((department) => {
    const own = learning.filter((person) => person.department === department);
    const teaching = own.filter(({ isSeedTrainer }) => isSeedTrainer);
    const passed = teaching.filter(({ status }) => status.seedTrainer === 'passed').length;
    return { department, people: own.length, seedTrainers: teaching.length, passed };
  });
}

/** What must be so before go-live, with what it is now; a waiver counts until its last day. Of nobody nothing is proven. */
export function gateValues(
  { operators }: Pick<Readiness, 'operators'>,
  areas: readonly AreaView[],
  waivers: readonly GateWaiver[],
  today: string,
): readonly GateValue[] {
  const taught = areas.filter(({ seedTrainers }) => seedTrainers > 0).length;
  return [
    {
      criterion: 'operators' as const,
      isMet: operators.isMet,
      count: operators.passed,
      of: operators.total,
      limit: operators.target,
    },
    {
      criterion: 'seedTrainers' as const,
      isMet: areas.length > 0 && taught === areas.length,
      count: taught,
      of: areas.length,
      limit: 100,
    },
  ].map(({ isMet, ...value }): GateValue => {
    const waiver = waivers.find(({ criterion }) => criterion === value.criterion);
    const known = waiver === undefined ? value : { ...value, waiver };
    if (isMet) return { ...known, state: 'met' };
    const counts = waiver !== undefined && waiver.until >= today;
    return { ...known, state: counts ? 'waived' : 'missing' };
  });
}

/** The same in a few numbers, for who reads no list of people. */
export function readinessFigures(
  { ready, people, operators }: Readiness,
  areas: readonly AreaView[],
  values: readonly GateValue[],
  at: number,
): ReadinessFigures {
  const { percent, target, total } = operators;
  return {
    ...{ at, ready, people },
    ...(total === 0 ? {} : { operators: { percent, target } }),
    untaught: areas.filter(({ seedTrainers }) => seedTrainers === 0).length,
    missing: values.filter(({ state }) => state === 'missing').length,
  };
}

/** Whether go-live waits for the training at all: once there is something to learn, or somebody who learns. */
export function isGateAsked(chapters: number, people: number): boolean {
  return chapters > 0 || people > 0;
}

interface GateRefusal {
  /** Key under `errors.` in the locale files. */
  readonly key: 'peopleNotReady' | 'operatorsNotReady' | 'areasNotTaught';
  readonly params: Readonly<Record<string, number>>;
}

/** Why go-live may not be accepted: what is missing, how much of it there is, and the way out; undefined where nothing is. */
export function refusalOf(values: readonly GateValue[]): GateRefusal | undefined {
  const missing = values.filter(({ state }) => state === 'missing');
  const [first] = missing;
  if (first === undefined) return undefined;
  const params = Object.fromEntries(
    missing.flatMap(({ criterion, count, of, limit }) =>
      criterion === 'operators'
        ? [
            ['passed', count],
            ['operators', of],
            ['limit', limit],
          ]
        : [
            ['taught', count],
            ['areas', of],
          ],
    ),
  );
  const key =
    missing.length > 1
      ? 'peopleNotReady'
      : first.criterion === 'operators'
        ? 'operatorsNotReady'
        : 'areasNotTaught';
  return { key, params };
}
