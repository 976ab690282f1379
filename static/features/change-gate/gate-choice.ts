import * as z from 'zod/mini';
import { gateConfiguration, USUAL_GATE, type GatePasses } from '../../../src/change/gate/contract';

const context = z.object({
  locale: z.optional(z.string()),
  extension: z.looseObject({ validatorConfig: z.optional(z.unknown()) }),
});

/** What the workflow editor says when it opens a page of the gate. */
export interface GatePage {
  readonly locale: string;
  /** What the transition asks for now; the usual choice for a new rule. */
  readonly passes: GatePasses;
}

/** @throws ZodError when it is no context of Forge at all */
export function gatePageOf(given: unknown): GatePage {
  const { locale = 'en-US', extension } = context.parse(given);
  const parsed = gateConfiguration.safeParse(parsedJson(extension.validatorConfig));
  return { locale, passes: (parsed.success ? parsed.data : USUAL_GATE).passes };
}

/** Jira gives back the text that was stored. */
function parsedJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
