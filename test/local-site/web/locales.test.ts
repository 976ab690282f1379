import en from '../../../local-site/web/locales/en-US.json';
import zh from '../../../local-site/web/locales/zh-CN.json';

test('both languages have the same texts, but for English singulars', () => {
  const english = Object.keys(en).filter((key) => !key.endsWith('_one'));
  expect(Object.keys(zh).sort()).toEqual(english.sort());
});
