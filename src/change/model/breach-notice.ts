import type { Change } from './change';

/** The sentences of the notice in one language, with `{{names}}` for what differs. */
export type BreachWords = Readonly<Record<'hello' | 'breach' | 'act' | 'reference', string>>;
type Breach = NonNullable<Change['breach']>;
/** A paragraph: texts, and people by account. */
type Paragraph = readonly (string | { readonly mention: string })[];

/** By what the comment on a breach is known: of one request and one breach of it. */
export function breachReference(number: number, { at }: Pick<Breach, 'at'>): string {
  return `CR${String(number)}-${at.toString(36)}`;
}

/** What the lead is told of work that goes on without approval. */
export function breachNotice(
  number: number,
  breach: Pick<Breach, 'at' | 'statusName'>,
  mentioned: readonly string[],
  words: BreachWords,
): readonly Paragraph[] {
  const values: Readonly<Record<string, string>> = {
    number: String(number),
    status: breach.statusName,
    reference: breachReference(number, breach),
  };
  const said = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const people = mentioned.flatMap((mention, index): Paragraph =>
    index === 0 ? [{ mention }] : [' ', { mention }],
  );
  return [
    ...(people.length === 0 ? [] : [[...people, said(words.hello)]]),
    [said(words.breach)],
    [said(words.act)],
    [said(words.reference)],
  ];
}
