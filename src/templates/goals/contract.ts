import * as z from 'zod/mini';
import type { ContentLanguage, TemplateKey } from '../../engagement/contract';
import crm from '../data/crm/goals.json';
import erp from '../data/erp/goals.json';
import mes from '../data/mes/goals.json';
import plain from '../data/plain/goals.json';

/** Typical goals by template, for whoever writes the first ones down: figures of the field, to be replaced by one's own. */
const SOURCES: Readonly<Record<TemplateKey, unknown>> = { crm, erp, mes, plain };

const bilingual = z.object({ en: z.string(), zh: z.string() });
const shape = z.lazy(() =>
  z.array(
    z.object({
      key: z.string(),
      painPoint: bilingual,
      metric: bilingual,
      unit: bilingual,
      baseline: z.number(),
      target: z.number(),
    }),
  ),
);

export interface TypicalGoal {
  readonly key: string;
  readonly name: string;
  readonly painPoint: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
}

/** The goals of a template in a language. */
export function typicalGoals(
  template: TemplateKey,
  language: ContentLanguage,
): readonly TypicalGoal[] {
  return shape.parse(SOURCES[template]).map(({ key, painPoint, metric, unit, ...figures }) => ({
    ...{ key, name: metric[language], painPoint: painPoint[language], unit: unit[language] },
    ...figures,
  }));
}
