import { notModelled } from '../rest/refusal';
import { isCalendarDay } from '../issues/jira-time';
import { JqlProblem, type JqlOperand } from './jql-model';
import type { JqlScope } from './jql-scope';
import { epochOf, shifted, startOf, type CalendarUnit, type LocalTime } from './zoned-time';

const ABSOLUTE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const PERIOD = /^([+-]?)\s*((?:\d+\s*[wdhm]\s*)+)$/;
const INCREMENT = /^([+-]?)(\d+)([yMwdhm]?)$/;
const BOUNDARIES: Readonly<Record<string, CalendarUnit>> = {
  day: 'd',
  week: 'w',
  month: 'M',
  year: 'y',
};

/** The moment that a date operand means, in milliseconds. @throws JqlProblem in Jira's words */
export function momentOf(scope: JqlScope, field: string, operand: JqlOperand): number {
  if (operand.kind === 'value') return writtenMoment(scope, field, operand.text);
  if (operand.kind === 'function') return functionMoment(scope, operand);
  throw new Error('lists and EMPTY are taken apart before');
}

function writtenMoment(scope: JqlScope, field: string, text: string): number {
  const absolute = absoluteTime(text.trim());
  if (absolute) return epochOf(absolute, scope.timeZone);
  const period = PERIOD.exec(text.trim());
  if (period) return scope.now + (period[1] === '-' ? -1 : 1) * periodMs(period[2] ?? '');
  throw new JqlProblem(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

/** The time that the text writes out; undefined for another form and for a day that is none. */
function absoluteTime(text: string): LocalTime | undefined {
  const parts = ABSOLUTE.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  if (!isCalendarDay(`${year}-${String(mm)}-${String(dd)}`)) return undefined;
  return hour < 24 && minute < 60 ? { year, month, day, hour, minute } : undefined;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
};

function periodMs(text: string): number {
  return [...text.matchAll(/(\d+)\s*([wdhm])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
}

function functionMoment(
  scope: JqlScope,
  { name, args }: { readonly name: string; readonly args: readonly string[] },
): number {
  const lower = name.toLowerCase();
  if (lower === 'now') {
    if (args.length > 0) {
      throw new JqlProblem(`Function 'now' expected '0' arguments but received '${args.length}'.`);
    }
    return scope.now;
  }
  const boundary = /^(start|end)of(day|week|month|year)$/.exec(lower);
  const unit = BOUNDARIES[boundary?.[2] ?? ''];
  if (!unit) throw unknownFunction(name, args);
  if (args.length > 1) {
    throw new JqlProblem(
      `Function '${name}' expected between '0' and '1' arguments but received '${args.length}'.`,
    );
  }
  const from = incremented(scope, name, args[0], unit);
  const start = startOf(unit, from, scope.timeZone);
  return boundary?.[1] === 'start' ? start : shifted(start, 1, unit, scope.timeZone) - 1;
}

function incremented(
  { now, timeZone }: JqlScope,
  name: string,
  increment: string | undefined,
  natural: CalendarUnit,
): number {
  if (increment === undefined) return now;
  const parsed = INCREMENT.exec(increment.trim());
  if (!parsed) throw notModelled(`the increment '${increment}' of the JQL function ${name}`);
  const amount = Number(parsed[2]) * (parsed[1] === '-' ? -1 : 1);
  const unit = parsed[3] === '' ? natural : parsed[3];
  return shifted(now, amount, isUnit(unit) ? unit : natural, timeZone);
}

function isUnit(text: string | undefined): text is CalendarUnit {
  return text !== undefined && 'yMwdhm'.includes(text);
}

const KNOWN_FUNCTIONS = new Set(
  `approved approver breached cascadeoption childissuesof choiceoption closedsprints completed
  componentsleadbyuser currentlogin earliestunreleasedversion elapsed everbreached futuresprints
  issuehistory issueswithremotelinksbyglobalid lastlogin latestreleasedversion linkedissue linkedissues
  membersof myapproval mypending opensprints organizationmembers parentepic paused pending
  projectsleadbyuser projectswhereuserhaspermission projectswhereuserhasrole releasedversions
  remaining running standardissuetypes subtaskissuetypes unreleasedversions updatedby votedissues
  watchedissues withincalendarhours`.split(/\s+/),
);

/** 400 for a function that Jira does not have, 501 for one that the site does not model here. */
export function unknownFunction(name: string, args: readonly string[]): Error {
  if (KNOWN_FUNCTIONS.has(name.toLowerCase())) return notModelled(`the JQL function ${name}()`);
  return new JqlProblem(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
}
