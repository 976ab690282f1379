import { z } from 'zod';
import type { ErrorDetail } from '../../../src/app-error';
import { runFunction } from '../../../src/entry/run-function';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { ADMINISTRATOR, memoryDeps } from '../../support/memory/memory-deps';
import { payloadOf, type Place } from '../rights/payloads';
import { certainlyWrong, type Wrong } from './certainly-wrong';
import { filled } from './filled';

// Nothing is in there: what is wrong must be refused before anything is looked for.
const deps = memoryDeps();
const caller = { accountId: ADMINISTRATOR, locale: 'en-US' };

/** Of the payload that a person sends, and of such that have all that the schema of the function knows. */
export function wrongPayloads(name: FunctionName, place: Place): readonly Wrong[] {
  const schema = z.toJSONSchema(functionTable[name].payload, { io: 'input' });
  return certainlyWrong(schema, [payloadOf(name, place), ...filled(schema)]);
}

/** What a function answers to wrong payloads, for whoever reads a failure; nothing where it refuses as it should. */
export async function mistakesOn(
  name: FunctionName,
  payloads: readonly Wrong[],
): Promise<readonly string[]> {
  const mistakes: string[] = [];
  for (const wrong of payloads) {
    const answer = await runFunction(deps, name, caller, wrong.payload);
    if (answer.ok || !isRefusal(answer.error, wrong)) {
      const said = answer.ok ? 'accepted' : `${answer.error.code} ${answer.error.field ?? '-'}`;
      mistakes.push(`${wrong.fields.join(' or ') || 'payload'} = ${wrong.what}: ${said}`);
    }
  }
  return mistakes;
}

function isRefusal({ code, field }: ErrorDetail, { fields }: Wrong): boolean {
  return code === 'INVALID' && fields.includes(field ?? '');
}
