import { invoke } from '@forge/bridge';
import * as z from 'zod/mini';
import { ERROR_CODES } from '../../src/app-error';
import { CallFailure } from './call-failure';
import type { FunctionName, PayloadOf, ResultOf } from './function-table';

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const envelope = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(ERROR_CODES),
      field: z.optional(z.string()),
      key: z.string(),
      params: z.optional(params),
    }),
  }),
]);

/**
 * Calls a function of the back end.
 * @throws CallFailure with the back end's own reason, or `UNAVAILABLE` when no answer came
 */
export async function call<Name extends FunctionName>(
  name: Name,
  payload: PayloadOf<Name>,
): Promise<ResultOf<Name>> {
  const reply = envelope.safeParse(await answerTo(name, payload));
  if (!reply.success) throw new CallFailure({ code: 'INTERNAL', key: 'unreadableAnswer' });
  if (reply.data.ok) {
    // The back end's table of functions is checked against the same contract when it is compiled.
    return reply.data.value as ResultOf<Name>;
  }
  const { code, key, field, params: values } = reply.data.error;
  throw new CallFailure({
    code,
    key,
    ...(field === undefined ? {} : { field }),
    ...(values === undefined ? {} : { params: values }),
  });
}

async function answerTo(name: FunctionName, payload: object): Promise<unknown> {
  try {
    return await invoke(name, { ...payload });
  } catch (cause) {
    throw new CallFailure({ code: 'UNAVAILABLE', key: 'noAnswer' }, cause);
  }
}
