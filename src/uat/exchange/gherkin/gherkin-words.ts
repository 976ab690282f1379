/** What a line of Gherkin begins with. */
export type GherkinWord =
  | 'feature'
  | 'rule'
  | 'background'
  | 'outline'
  | 'scenario'
  | 'examples'
  | 'given'
  | 'when'
  | 'then'
  | 'and';

/** Keywords in English and Chinese, the longer ones before those that they begin with. */
export const GHERKIN_WORDS: readonly {
  readonly word: GherkinWord;
  readonly isBlock: boolean;
  readonly texts: readonly string[];
}[] = [
  { word: 'feature', isBlock: true, texts: ['Feature', 'Business Need', 'Ability', '功能'] },
  { word: 'rule', isBlock: true, texts: ['Rule', '规则'] },
  { word: 'background', isBlock: true, texts: ['Background', '背景'] },
  {
    word: 'outline',
    isBlock: true,
    texts: ['Scenario Outline', 'Scenario Template', '场景大纲', '剧本大纲'],
  },
  { word: 'scenario', isBlock: true, texts: ['Scenario', 'Example', '场景', '剧本'] },
  { word: 'examples', isBlock: true, texts: ['Examples', 'Scenarios', '例子', '示例'] },
  { word: 'given', isBlock: false, texts: ['Given', '假如', '假设', '假定'] },
  { word: 'when', isBlock: false, texts: ['When', '当'] },
  { word: 'then', isBlock: false, texts: ['Then', '那么'] },
  { word: 'and', isBlock: false, texts: ['And', 'But', '*', '而且', '并且', '同时', '但是'] },
];
