import * as z from 'zod/mini';
import { CHAPTERS } from '../outline/contract';

/** What somebody chose for a macro; Confluence keeps it with the page. Empty: no choice. */
export interface MacroConfig {
  readonly engagementId: string;
  /** Key of the only chapter that is shown. */
  readonly chapter: string;
  /** Number of a baseline; the requirements as they are now without it. */
  readonly baseline: string;
  readonly scope: string;
  readonly module: string;
}

const text = z.catch(z.string(), '');
const shape = z.object({
  engagementId: text,
  chapter: text,
  baseline: text,
  scope: text,
  module: text,
});

/** A configuration as the page has it: anybody who edits the page can have written anything. */
export function readMacroConfig(config: unknown): MacroConfig {
  const { engagementId, chapter, baseline, scope, module } = shape.parse(
    typeof config === 'object' && config !== null && !Array.isArray(config) ? config : {},
  );
  return {
    engagementId,
    chapter: SHOWN_ALONE.includes(chapter) ? chapter : '',
    baseline: /^[1-9]\d{0,2}$/.test(baseline) ? baseline : '',
    scope,
    module,
  };
}

/** Chapters that can be shown alone: those that have something of their own. */
export const SHOWN_ALONE: readonly string[] = CHAPTERS.filter(
  ({ key, requirements }) =>
    requirements !== undefined || ['verification', 'fitGap', 'openQuestions'].includes(key),
).map(({ key }) => key);
