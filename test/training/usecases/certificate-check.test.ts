import { runFunction } from '../../../src/entry/run-function';
import type { CertificateMark } from '../../../src/training/people/contract';
import type { PeoplePage } from '../../../src/training/contract';
import {
  aMemoryTraining,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

/** A code that is right in form. */
const NOBODYS = '2222222222222222';

let training: MemoryTraining;
let code: string;
beforeAll(async () => {
  training = await aMemoryTraining();
  await training.handIn(await training.start(), await training.rightAnswers());
  const { rows } = await training.get<PeoplePage>('training.people', { filter: {} });
  const mark: CertificateMark | undefined = rows[0]?.certificates.operator;
  code = mark?.code ?? '';
});

test.each(['training.certificate', 'training.revoke'] as const)(
  '%s tells whoever may not see the project the same of a code that is there and of one that is not',
  async (name) => {
    const { deps, engagementId } = training;
    const blind = { ...deps.permissions, ofCaller: () => Promise.resolve(new Set<never>()) };
    const asked = (of: string, at = engagementId) =>
      runFunction(
        { ...deps, permissions: blind },
        name,
        { accountId: 'somebody', locale: 'en-US' },
        {
          ...{ engagementId: at, code: of },
          ...(name === 'training.revoke' ? { reason: 'He had help' } : {}),
        },
      );
    const refused = { ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } };
    expect(await asked(code)).toEqual(refused);
    expect(await asked(NOBODYS)).toEqual(refused);
    expect(await asked(code, 'p99999')).toEqual(refused);
  },
);

test('a code of another engagement is told of as one that nobody has', async () => {
  const other = await aMemoryTraining();
  const answers = [code, NOBODYS].map((of) => other.ask('training.certificate', { code: of }, KIM));
  const [anothers, nobodys] = await Promise.all(answers);
  expect(anothers).toEqual({ ok: false, error: { code: 'NOT_FOUND', key: 'certificateUnknown' } });
  expect(nobodys).toEqual(anothers);
  // It is there in its own.
  expect(await training.ask('training.certificate', { code }, KIM)).toMatchObject({ ok: true });
});
