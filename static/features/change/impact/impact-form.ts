import type { ChangeView } from '../../../../src/change/contract';
import {
  MOST_TOUCHED,
  TOUCHED_KINDS,
  type Impact,
  type PlanEffect,
  type Touched,
  type TouchedKind,
} from '../../../../src/change/impact/contract';
import type { EngagementRole } from '../../../../src/engagement/contract';

/** Roles that work on a change; looking on costs nothing. */
export const WORKING_ROLES = [
  'lead',
  'consultant',
  'sponsor',
  'approver',
  'keyUser',
] as const satisfies readonly EngagementRole[];

/** An impact as it is being written: lists of names are texts with one name a line. */
export interface ImpactForm {
  readonly days: Readonly<Record<(typeof WORKING_ROLES)[number], number>>;
  readonly extraCost: string;
  readonly planEffects: readonly PlanEffect[];
  readonly takes: Impact['takes'];
  readonly touched: Readonly<Record<TouchedKind, string>>;
  /** Records that names among them stand for. */
  readonly records: Readonly<Record<TouchedKind, readonly Touched[]>>;
  readonly newRisks: string;
  readonly alternatives: string;
}

export function impactForm({ impact, about }: Pick<ChangeView, 'impact' | 'about'>): ImpactForm {
  const daysOf = (role: EngagementRole) =>
    impact?.effort.reduce((sum, one) => sum + (one.role === role ? one.days : 0), 0) ?? 0;
  // As long as nobody has looked into it, what it was raised for.
  const known: Partial<Record<TouchedKind, readonly Touched[]>> = impact ?? about ?? {};
  const recordsOf = (kind: TouchedKind) => known[kind]?.filter(({ id }) => id !== undefined) ?? [];
  const linesOf = (kind: TouchedKind) => known[kind]?.map(({ text }) => text).join('\n') ?? '';
  return {
    days: {
      lead: daysOf('lead'),
      consultant: daysOf('consultant'),
      sponsor: daysOf('sponsor'),
      approver: daysOf('approver'),
      keyUser: daysOf('keyUser'),
    },
    extraCost: impact === undefined || impact.extraCost === 0 ? '' : String(impact.extraCost),
    planEffects: impact?.planEffects ?? [],
    takes: impact?.takes ?? 'buffer',
    touched: {
      requirements: linesOf('requirements'),
      uatCases: linesOf('uatCases'),
      chapters: linesOf('chapters'),
      roles: linesOf('roles'),
      dataObjects: linesOf('dataObjects'),
    },
    records: {
      requirements: recordsOf('requirements'),
      uatCases: recordsOf('uatCases'),
      chapters: recordsOf('chapters'),
      roles: recordsOf('roles'),
      dataObjects: recordsOf('dataObjects'),
    },
    newRisks: impact?.newRisks.join('\n') ?? '',
    alternatives: impact?.alternatives ?? '',
  };
}

const LONGEST_TOUCHED = 255;
const [MOST_RISKS, LONGEST_RISK] = [10, 500];
const MOST_COST = 1_000_000_000;

/** Names, one a line. */
export function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What must be mended before it can be saved, by field. */
export function problemsOf(form: ImpactForm): readonly string[] {
  const cost = costIn(form.extraCost);
  const isTooMuch = (text: string, most: number, longest: number) => {
    const lines = linesIn(text);
    return lines.length > most || lines.some((line) => line.length > longest);
  };
  return [
    ...(cost === undefined ? ['extraCost'] : []),
    ...(form.planEffects.some(isUnfinished) ? ['planEffects'] : []),
    ...TOUCHED_KINDS.filter((kind) => isTooMuch(form.touched[kind], MOST_TOUCHED, LONGEST_TOUCHED)),
    ...(isTooMuch(form.newRisks, MOST_RISKS, LONGEST_RISK) ? ['newRisks'] : []),
  ];
}

/** An amount of money; undefined for what is none. */
export function costIn(text: string): number | undefined {
  const cost = text.trim() === '' ? 0 : Number(text.trim().replace(',', '.'));
  return Number.isFinite(cost) && cost >= 0 && cost <= MOST_COST ? cost : undefined;
}

/** Whether a part of the plan is still to be named. */
export function isUnfinished(effect: PlanEffect): boolean {
  if (effect.kind === 'longer') return effect.itemId === '';
  return effect.name.trim() === '' || effect.phaseId === '';
}

/** What the editor says; a name stands for the record that it was chosen for, as long as it stays. */
export function impactOf(form: ImpactForm): Impact {
  const touched = (kind: TouchedKind) =>
    linesIn(form.touched[kind]).map(
      (text) => form.records[kind].find((one) => one.text === text) ?? { text },
    );
  return {
    effort: effortOf(form),
    extraCost: costIn(form.extraCost) ?? 0,
    planEffects: form.planEffects.map((effect) =>
      effect.kind === 'new' ? { ...effect, name: effect.name.trim() } : effect,
    ),
    takes: form.takes,
    requirements: touched('requirements'),
    uatCases: touched('uatCases'),
    chapters: touched('chapters'),
    roles: touched('roles'),
    dataObjects: touched('dataObjects'),
    newRisks: [...linesIn(form.newRisks)],
    alternatives: form.alternatives.trim(),
  };
}

/** Effort of those roles that have some. */
export function effortOf({ days }: Pick<ImpactForm, 'days'>): Impact['effort'] {
  return WORKING_ROLES.filter((role) => days[role] > 0).map((role) => ({ role, days: days[role] }));
}
