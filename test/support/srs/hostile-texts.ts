/** Texts that break what shows or writes them, and what is left of each where a format cannot hold all of it. */
export const HOSTILE_TEXTS: readonly {
  readonly what: string;
  readonly text: string;
  readonly kept?: string;
}[] = [
  { what: 'HTML', text: '<img src=x onerror=alert(1)></td></w:t><b>&amp;</b>' },
  { what: 'a script', text: '<script>alert("1")</script>]]><![CDATA[x]]>' },
  { what: 'a formula', text: '=1+1' },
  { what: 'another formula', text: "@SUM(1)|cmd'!A0" },
  { what: 'a guarded formula', text: "'=1+1" },
  { what: 'a very long word', text: 'W'.repeat(200) },
  { what: 'control characters', text: 'a\u0000b\u0007c\u001Bd\uFFFEe\uD800f', kept: 'abcdef' },
  { what: 'a spelled control character', text: '_x000D_ _x005F_' },
  { what: 'a text from right to left', text: '\u202Eabc\u202C שלום مرحبا' },
  { what: 'emoji', text: '👩‍👩‍👧‍👦 🇨🇦 e\u0301 𠮷' },
  { what: 'marks of a template', text: '$& $1 {{title}} $t(srs.title) ${1}' },
];
