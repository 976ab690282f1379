import type { RiskSignal, RiskWatch } from '../watch/contract';

/** The sentences of a notice in one language, with `{{names}}` for what differs. */
export type NoticeWords = Readonly<
  Record<RiskWatch['kind'] | RiskSignal['suggests'] | 'hello' | 'reference', string>
>;
/** A paragraph: texts, and people by account. */
type Paragraph = readonly (string | { readonly mention: string })[];

/** By what the comment of a signal is known: of one watch and one firing. */
export function signalReference({ watchId, at }: Pick<RiskSignal, 'watchId' | 'at'>): string {
  return `${watchId.slice(0, 8)}-${at.toString(36)}`;
}

/** What the people in charge are told of a watch that fired: what was seen, what is suggested. */
export function signalNotice(
  watch: RiskWatch,
  signal: RiskSignal,
  mentioned: readonly string[],
  words: NoticeWords,
  nameOf: (subject: string) => string,
): readonly Paragraph[] {
  const subject = signal.subject ?? '';
  const values: Readonly<Record<string, string | number>> = {
    seen: signal.seen,
    ...limitOf(watch),
    subject: nameOf(subject),
    reference: signalReference(signal),
  };
  const said = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  const people = mentioned.flatMap((mention, index): Paragraph =>
    index === 0 ? [{ mention }] : [' ', { mention }],
  );
  const isOfPerson = watch.kind === 'commitmentBelow' && subject !== '';
  return [
    ...(people.length === 0 ? [] : [[...people, said(words.hello)]]),
    [said(words[watch.kind]), ...(isOfPerson ? [' ', { mention: subject }] : [])],
    [said(words[signal.suggests])],
    [said(words.reference)],
  ];
}

function limitOf(watch: RiskWatch): Readonly<Record<string, string | number>> {
  switch (watch.kind) {
    case 'planItemLate':
      return { limit: watch.moreThanDays };
    case 'jqlCount':
      return { limit: watch.moreThan, jql: watch.jql };
    case 'commitmentBelow':
      return { limit: watch.percent, weeks: watch.weeks };
  }
}
