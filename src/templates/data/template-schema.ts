import * as z from 'zod/mini';
import type { Template } from '../template';
import { bilingualText, key } from './bilingual-text';

const fivePoints = z.int().check(z.minimum(1), z.maximum(5));
const wholeDays = z.int().check(z.minimum(0));
const role = z.enum(['lead', 'consultant', 'sponsor', 'approver', 'keyUser', 'viewer']);

const item = z.strictObject({
  key,
  kind: z.enum(['milestone', 'deliverable', 'task']),
  name: bilingualText,
  description: z.exactOptional(bilingualText),
  durationDays: wholeDays,
  role,
  predecessors: z.array(z.strictObject({ item: key, lagDays: z.exactOptional(z.int()) })),
  gateCriteria: z.exactOptional(z.array(bilingualText)),
  isGoLive: z.exactOptional(z.boolean()),
});

const phase = z.strictObject({
  key,
  name: bilingualText,
  purpose: bilingualText,
  items: z.array(item),
});

const goal = z.strictObject({
  key,
  painPoint: bilingualText,
  metric: bilingualText,
  unit: bilingualText,
  baseline: z.number(),
  target: z.number(),
});

const risk = z.strictObject({
  key,
  cause: bilingualText,
  event: bilingualText,
  effect: bilingualText,
  category: z.enum(['client', 'data', 'interface', 'scope', 'technical', 'people', 'vendor']),
  probability: fivePoints,
  impact: fivePoints,
  response: bilingualText,
  contingency: bilingualText,
  phase: key,
});

const uatCase = z.strictObject({
  key,
  module: bilingualText,
  scenario: bilingualText,
  role: bilingualText,
  priority: z.enum(['critical', 'high', 'medium', 'low']),
  precondition: bilingualText,
  steps: z.array(z.strictObject({ action: bilingualText, expected: bilingualText })),
});

const trainingModule = z.strictObject({
  key,
  audience: z.enum(['manager', 'operator', 'administrator', 'seedTrainer']),
  name: bilingualText,
  hours: z.number(),
  objective: bilingualText,
  exercise: bilingualText,
  expectedResult: bilingualText,
});

/** The shape of the JSON files of one template, joined; nothing more and nothing less may be in them. */
export const templateSchema: z.ZodMiniType<Template> = z.strictObject({
  key: z.enum(['erp', 'crm', 'mes', 'plain']),
  version: z.int().check(z.minimum(1)),
  name: bilingualText,
  forWhom: bilingualText,
  summary: bilingualText,
  bufferPercent: z.int().check(z.minimum(10), z.maximum(15)),
  phases: z.array(phase),
  goals: z.array(goal),
  risks: z.array(risk),
  uatCases: z.array(uatCase),
  trainingModules: z.array(trainingModule),
  healthIndicators: z.array(z.strictObject({ key, name: bilingualText })),
});
