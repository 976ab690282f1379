import { gateMessage } from '../../src/change/gate/gate-message';
import words from '../../src/change/gate/gate-words.json';

test('both languages have the same words, with the same gaps', () => {
  expect(Object.keys(words.zh).sort()).toEqual(Object.keys(words.en).sort());
  const gaps = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts)
      .filter(([, text]) => text.includes('{{number}}'))
      .map(([key]) => key);
  expect(gaps(words.zh)).toEqual(gaps(words.en));
});

test('says in both languages which request is missing what', () => {
  expect(gateMessage('undecided', 7)).toMatch(
    /^Change request 7 is not approved yet.* \/ 变更申请 7 尚未批准/,
  );
  expect(gateMessage('unchecked')).not.toMatch(/\{\{|undefined/);
});
