import * as z from 'zod/mini';
import { command, request } from './request';

const call = z.object({
  kind: z.string(),
  operation: z.string(),
  status: z.union([z.number(), z.string()]),
  startedAt: z.number(),
  endedAt: z.number(),
  requestBytes: z.number(),
  responseBytes: z.number(),
});

const invocation = z.object({
  id: z.string(),
  cause: z.string(),
  name: z.string(),
  accountId: z.optional(z.string()),
  startedAt: z.number(),
  endedAt: z.optional(z.number()),
  outcome: z.optional(z.string()),
  error: z.optional(z.string()),
  log: z.array(z.string()),
  calls: z.array(call),
});

const reading = z.object({
  calls: z.record(z.string(), z.number()),
  sequentialDepth: z.number(),
  bytes: z.number(),
});

export type Invocation = z.infer<typeof invocation>;

export const CALL_KINDS = ['jira', 'confluence', 'storage', 'queue', 'invoke', 'other'] as const;
export const FAULTS = [
  'rate-limited',
  'server-error',
  'timeout-before',
  'cut-after',
  'death-before',
  'death-after',
] as const;

/** The newest runs of the app's functions, newest first. */
export const getLog = () => request(z.array(invocation), '/_site/log?limit=100');
/** Counts since the last reset. */
export const getCounters = () => request(reading, '/_site/counters');

const post = (path: string, body: unknown = {}) => command(path, { method: 'POST', body });
export const resetCounters = () => post('/_site/counters/reset');
export const killApp = () => post('/_site/kill');
/** Makes the nth platform call of a kind fail; `nth` counts from now, from 1. */
export const armFault = (kind: string, nth: number, fault: string) =>
  post('/_site/faults', { rules: [{ kind, nth, fault }] });
export const disarmFaults = () => post('/_site/faults', { rules: [] });
/** Slows every platform call of a kind down. */
export const setLatency = (kind: string, milliseconds: number) =>
  post('/_site/faults', { latency: { [kind]: milliseconds } });
