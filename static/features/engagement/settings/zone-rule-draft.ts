import type { ZoneRule } from '../../../../src/plan/settings/contract';

/** The four numbers of the zone rule, in their order. */
export const ZONE_NUMBERS = ['paceBase', 'paceSlope', 'lateBase', 'lateSlope'] as const;

/** The rule while it is being edited: per cent, as typed. */
export type ZoneRuleDraft = Readonly<Record<(typeof ZONE_NUMBERS)[number], string>>;

export function zoneDraftOf(rule: ZoneRule): ZoneRuleDraft {
  const percent = (share: number): string => String(Math.round(share * 1000) / 10);
  return {
    paceBase: percent(rule.paceBase),
    paceSlope: percent(rule.paceSlope),
    lateBase: percent(rule.lateBase),
    lateSlope: percent(rule.lateSlope),
  };
}

/** The rule as shares; undefined while a number is missing or does not lie from 0 to 200 %. */
export function zoneRuleOf(draft: ZoneRuleDraft): ZoneRule | undefined {
  const shares = ZONE_NUMBERS.map((name) => shareOf(draft[name]));
  const [paceBase, paceSlope, lateBase, lateSlope] = shares;
  if (paceBase === undefined || paceSlope === undefined) return undefined;
  if (lateBase === undefined || lateSlope === undefined) return undefined;
  return { paceBase, paceSlope, lateBase, lateSlope };
}

function shareOf(percent: string): number | undefined {
  if (!/^\d{1,3}([.,]\d)?$/.test(percent.trim())) return undefined;
  // Through whole tenths, so that 0.55 is not stored as 0.5500000000000001.
  const share = Math.round(Number(percent.trim().replace(',', '.')) * 10) / 1000;
  return share <= 2 ? share : undefined;
}
