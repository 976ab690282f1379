import type { SrsView } from '../../src/srs/contract';
import { signedAsAgreed, signedIds } from '../../static/features/srs/baseline/as-signed';

type Part = Parameters<typeof signedAsAgreed>[0];

const requirement = (requirementId: string, state: 'draft' | 'agreed' | 'retired') =>
  ({ requirementId, state }) as SrsView['requirements'][number];
const view = (state: 'signed' | 'inSignOff'): Part => ({
  requirements: [
    requirement('marked', 'agreed'),
    requirement('unmarked', 'draft'),
    requirement('edited', 'draft'),
    requirement('out', 'retired'),
  ],
  summary: { baselines: [{ number: 1, state }] } as unknown as SrsView['summary'],
  deviations: [{ requirementId: 'edited', kind: 'changed' }],
});

test('what stands as both sides have signed it is agreed, whatever was marked before', () => {
  expect([...signedIds(view('signed'))]).toEqual(['marked', 'unmarked']);
  expect(signedAsAgreed(view('signed')).map(({ state }) => state)).toEqual([
    ...['agreed', 'agreed', 'draft', 'retired'],
  ]);
});

test('before both have signed, nothing but its mark makes it agreed', () => {
  expect([...signedIds(view('inSignOff'))]).toEqual([]);
  expect(signedAsAgreed(view('inSignOff'))).toEqual(view('inSignOff').requirements);
});
