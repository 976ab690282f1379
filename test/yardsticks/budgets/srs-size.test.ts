import { requirementRegister } from './registers/requirements';
import { measuredRegister } from './sized';

const LARGE = 500;
/** Bytes of an answer for each requirement of usual length, with its issue; Forge carries 5 MB. */
const BYTES_EACH = 1_100;

const { of, filledAt } = measuredRegister(requirementRegister);

const bytesOf = (...asked: Parameters<typeof of>): number =>
  JSON.stringify(of(...asked).value).length;

test('the panel in an issue shows its requirement', () => {
  expect(of('open its issue', LARGE).value).toMatchObject({ kind: 'requirement' });
});

test('the document grows with its requirements and no faster', () => {
  for (const act of ['the document, and the macro', 'a baseline'] as const) {
    expect(bytesOf(act, LARGE)).toBeLessThan(LARGE * BYTES_EACH);
  }
  expect(bytesOf('how far its issues are', LARGE)).toBeLessThan(2_000);
});

test('all issues are made in as few calls to Jira as it allows', () => {
  expect(filledAt(LARGE).makingCalls).toBe(Math.ceil(LARGE / 48));
});
