import type { RiskWatch } from '../../../../src/risk/watch/contract';

/** A watch as it is being written: every number is what was typed. */
export interface WatchForm {
  readonly watchId: string;
  readonly kind: RiskWatch['kind'];
  /** `item:` or `phase:` and its id; empty for anything in the plan. */
  readonly place: string;
  readonly moreThanDays: string;
  readonly jql: string;
  readonly moreThan: string;
  /** Empty for anybody. */
  readonly accountId: string;
  readonly percent: string;
  readonly weeks: string;
}

export type WatchNumber = 'moreThanDays' | 'moreThan' | 'percent' | 'weeks';

/** What the contract takes of each number. */
const RANGES: Readonly<Record<WatchNumber, readonly [least: number, most: number]>> = {
  moreThanDays: [0, 260],
  moreThan: [0, 100_000],
  percent: [1, 100],
  weeks: [1, 12],
};

/** The numbers that a kind of watch has. */
export const NUMBERS_OF: Readonly<Record<RiskWatch['kind'], readonly WatchNumber[]>> = {
  planItemLate: ['moreThanDays'],
  jqlCount: ['moreThan'],
  commitmentBelow: ['percent', 'weeks'],
};

export function newWatch(): WatchForm {
  return {
    watchId: crypto.randomUUID(),
    kind: 'planItemLate',
    place: '',
    moreThanDays: '3',
    jql: '',
    moreThan: '5',
    accountId: '',
    percent: '80',
    weeks: '2',
  };
}

export function watchForm(watch: RiskWatch): WatchForm {
  const form = { ...newWatch(), watchId: watch.watchId, kind: watch.kind };
  switch (watch.kind) {
    case 'planItemLate':
      return { ...form, place: placeOf(watch), moreThanDays: String(watch.moreThanDays) };
    case 'jqlCount':
      return { ...form, jql: watch.jql, moreThan: String(watch.moreThan) };
    case 'commitmentBelow': {
      const { accountId = '', percent, weeks } = watch;
      return { ...form, accountId, percent: String(percent), weeks: String(weeks) };
    }
  }
}

function placeOf({ itemId, phaseId }: Extract<RiskWatch, { kind: 'planItemLate' }>): string {
  if (itemId !== undefined) return `item:${itemId}`;
  return phaseId === undefined ? '' : `phase:${phaseId}`;
}

/** Fields that cannot be saved as they are. */
export function watchProblems(form: WatchForm): readonly string[] {
  const numbers = NUMBERS_OF[form.kind].filter((name) => !isWithin(form[name], RANGES[name]));
  return form.kind === 'jqlCount' && form.jql.trim() === '' ? ['jql', ...numbers] : numbers;
}

function isWithin(typed: string, [least, most]: readonly [number, number]): boolean {
  const value = Number(typed);
  return typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

/** The watch that a form without problems says. */
export function watchOf(form: WatchForm): RiskWatch {
  const { watchId, kind } = form;
  switch (kind) {
    case 'planItemLate': {
      const [at = '', ...id] = form.place.split(':');
      const place = { item: { itemId: id.join(':') }, phase: { phaseId: id.join(':') } };
      const named = at === 'item' || at === 'phase' ? place[at] : {};
      return { watchId, kind, ...named, moreThanDays: Number(form.moreThanDays) };
    }
    case 'jqlCount':
      return { watchId, kind, jql: form.jql.trim(), moreThan: Number(form.moreThan) };
    case 'commitmentBelow': {
      const who = form.accountId === '' ? {} : { accountId: form.accountId };
      return { watchId, kind, ...who, percent: Number(form.percent), weeks: Number(form.weeks) };
    }
  }
}
