import type { LinkType } from './work-item';
import { afterWorkingDays, type Midnight, type WorkSpan } from './work-span';
import type { WorkingDayLine } from './working-day-line';

/** What a link's two directions need to know of it; the lag counts on the successor's calendar. */
export interface LinkRule {
  readonly type: LinkType;
  readonly lagDays: number;
  readonly line: WorkingDayLine;
}

/** Whether the link holds the successor's start; otherwise it holds its end. */
export function bindsStart(type: LinkType): boolean {
  return type === 'FS' || type === 'SS';
}

/** Whether the link leaves from the predecessor's end; otherwise from its start. */
export function leavesFromEnd(type: LinkType): boolean {
  return type === 'FS' || type === 'FF';
}

/**
 * The earliest moment that a link allows its successor's start or end.
 *
 * Without lag it is the predecessor's moment itself. An SF link asks for the end of the last working day
 * before the predecessor starts: Friday evening is as good as Monday morning where nobody works between.
 */
export function earliestBySuccessor(rule: LinkRule, predecessor: WorkSpan): Midnight {
  const from = leavesFromEnd(rule.type) ? predecessor.endAt : predecessor.startAt;
  if (rule.lagDays === 0 && rule.type !== 'SF') return from;
  return afterWorkingDays(rule.line, from, rule.lagDays);
}

/**
 * The latest moment that a link allows its predecessor's end (or start, for SS and SF), if the successor is
 * not to leave its span: the exact inverse of `earliestBySuccessor`.
 */
export function latestByPredecessor(rule: LinkRule, successor: WorkSpan): Midnight {
  const target = bindsStart(rule.type) ? successor.startAt : successor.endAt;
  if (rule.lagDays === 0 && rule.type !== 'SF') return target;
  return rule.line.dayAt(rule.line.indexOf(target) - rule.lagDays);
}
