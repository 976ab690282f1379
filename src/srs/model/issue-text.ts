import { contentHash } from '../../signoff/model/content-hash';
import { ISSUE_WORDS, type IssueSaid } from '../issue/contract';
import { MOST_CRITERIA, requirementName, type AcceptanceCriterion } from '../requirement/contract';
import type { Requirement } from './requirement';

type Told = Pick<Requirement, 'number' | 'title' | 'statement' | 'acceptanceCriteria'>;

/**
 * What the issue of a requirement says: its number and title, its statement, and how one sees that it is met. The summary
 * may be longer than Jira takes.
 */
export function issueText(
  { number, title, statement, acceptanceCriteria }: Told,
  language: 'en' | 'zh',
): IssueSaid {
  return {
    summary: `${requirementName(number)} ${title}`,
    lines: [
      ...linesIn(statement),
      ...(acceptanceCriteria.length === 0 ? [] : [ISSUE_WORDS[language].criteria]),
      ...acceptanceCriteria.map(({ text }, index) => `${String(index + 1)}. ${oneLine(text)}`),
    ],
  };
}

/** A short sign of a text; what differs in spaces alone is the same. */
export function textSign(text: string | readonly string[]): string {
  const lines = (typeof text === 'string' ? [text] : text).flatMap(linesIn);
  return contentHash(lines).slice(0, 12);
}

/** What a requirement would say if it said what its issue says. */
export interface ReadText {
  readonly title: string;
  readonly statement: string;
  readonly acceptanceCriteria: readonly AcceptanceCriterion[];
  /** Whether there are more criteria than a requirement may have. */
  readonly hasTooMany: boolean;
}

/**
 * Reads an issue as a requirement: the summary without its number is the title, what stands before the heading of the
 * criteria is the statement. What says the same as before stays as it is, with its ids.
 */
export function readIssueText({ summary, lines }: IssueSaid, before: Told): ReadText {
  const title = titleIn(oneLine(summary), requirementName(before.number));
  const clean = lines.flatMap(linesIn);
  const heading = clean.findIndex(isHeading);
  const statement = (heading < 0 ? clean : clean.slice(0, heading)).join('\n');
  const texts =
    heading < 0
      ? []
      : clean
          .slice(heading + 1)
          .map(withoutNumber)
          .filter(isFilled);
  return {
    title: title === oneLine(before.title) ? before.title : title,
    statement: statement === linesIn(before.statement).join('\n') ? before.statement : statement,
    acceptanceCriteria: criteriaOf(texts, before.acceptanceCriteria),
    hasTooMany: texts.length > MOST_CRITERIA,
  };
}

/** `REQ-70` is no `REQ-7`. */
function titleIn(summary: string, name: string): string {
  const rest = summary.startsWith(name) ? summary.slice(name.length) : '';
  return /^[\s:：]/u.test(rest) ? rest.replace(/^\s*[:：]?\s*/u, '') : summary;
}

const HEADINGS: readonly string[] = Object.values(ISSUE_WORDS).map(({ criteria }) => criteria);

function isHeading(line: string): boolean {
  return HEADINGS.includes(line.replace(/[:：]$/u, '').trim());
}

function isFilled(text: string): boolean {
  return text !== '';
}

/** Lists that people make of numbered lines have their numbers elsewhere. */
function withoutNumber(line: string): string {
  return line.replace(/^(?:\d{1,3}[.)、．]|[-*•])\s*/u, '').trim();
}

function criteriaOf(
  texts: readonly string[],
  before: readonly AcceptanceCriterion[],
): readonly AcceptanceCriterion[] {
  const left = new Map(before.map((criterion) => [criterion.criterionId, criterion]));
  const same = texts.map((text) => {
    // A criterion may begin with what looks like a number or a bullet itself.
    const found = [...left.values()].find((one) => {
      const said = oneLine(one.text);
      return said === text || withoutNumber(said) === text;
    });
    if (found !== undefined) left.delete(found.criterionId);
    return found;
  });
  const taken = new Set(before.map(({ criterionId }) => criterionId));
  return texts.map((text, index): AcceptanceCriterion => {
    const known = same[index];
    if (known !== undefined) return known;
    const here = before[index];
    // One that was reworded keeps its id, so that whoever tests it finds it again.
    if (here !== undefined && left.delete(here.criterionId)) return { ...here, text };
    const criterionId = freeId(taken, index);
    taken.add(criterionId);
    return { criterionId, text };
  });
}

function freeId(taken: ReadonlySet<string>, index: number): string {
  let count = index + 1;
  while (taken.has(`jira-${String(count)}`)) count += 1;
  return `jira-${String(count)}`;
}

function linesIn(text: string): readonly string[] {
  return text.split('\n').map(oneLine).filter(isFilled);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
