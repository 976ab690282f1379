import type { DocumentBlock } from '../../files/contract';
import { adfDocument, type AdfNode } from '../../files/write-adf';
import type { MacroNode } from '../../ports/page-store';
import type { ChapterFacts, Emergency } from '../chapter/contract';
import type { Track } from '../register/contract';

type Text = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** In the order in which somebody needs it. */
export const EMERGENCY_FIELDS = [
  'symptom',
  'impact',
  'firstMinutes',
  'contact',
  'paperFallback',
  'recovery',
  'declaredBy',
] as const satisfies readonly (keyof Emergency)[];

/** A document of the Atlassian format that holds a macro of the app. */
export interface PageDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly (AdfNode | MacroNode)[];
}

/** The first page: what the handbook is, and its contents for whoever reads. */
export function rootDocument(clientName: string, macro: MacroNode, text: Text): PageDocument {
  return withMacro([paragraph(text('training.page.root', { client: clientName }))], macro);
}

/** The page of a track: who it is for, and its contents. */
export function trackDocument(track: Track, macro: MacroNode, text: Text): PageDocument {
  return withMacro([paragraph(text(`training.page.track.${track}`))], macro);
}

/** The page of a chapter, for its author to go on with: what is known of it stands there, and where the rest belongs. */
export function chapterDocument(chapter: ChapterFacts, macro: MacroNode, text: Text): PageDocument {
  const { tracks, minutes, objective } = chapter;
  const names = tracks.map((track) => text(`training.track.${track}`)).join(' · ');
  return withMacro(
    [
      paragraph(`${names} · ${text('training.minutes', { count: minutes })}`),
      heading(text('training.field.objective')),
      paragraph(objective === '' ? text('training.page.objective') : objective),
      heading(text('training.page.stepsTitle')),
      paragraph(text('training.page.steps')),
      heading(text('training.page.picturesTitle')),
      paragraph(text('training.page.pictures')),
      ...exerciseBlocks(chapter, text),
      ...faqBlocks(chapter, text),
      ...emergencyBlocks(chapter.emergency, text),
      heading(text('training.page.learntTitle')),
    ],
    macro,
  );
}

export function exerciseBlocks(
  { exercise, expectedResult }: Pick<ChapterFacts, 'exercise' | 'expectedResult'>,
  text: Text,
): readonly DocumentBlock[] {
  return [
    heading(text('training.field.exercise')),
    paragraph(exercise === '' ? text('training.page.exercise') : exercise),
    subheading(text('training.field.expectedResult')),
    paragraph(expectedResult === '' ? text('training.page.expectedResult') : expectedResult),
  ];
}

export function faqBlocks(
  { faq }: Pick<ChapterFacts, 'faq'>,
  text: Text,
): readonly DocumentBlock[] {
  return [
    heading(text('training.field.faq')),
    ...(faq.length === 0
      ? [paragraph(text('training.page.faq'))]
      : faq.flatMap(({ question, answer }) => [subheading(question), paragraph(answer)])),
  ];
}

/** What to do when it does not work, as a table that can be filled in. */
export function emergencyBlocks(emergency: Emergency, text: Text): readonly DocumentBlock[] {
  return [
    heading(text('training.emergency.title')),
    {
      kind: 'table',
      header: [text('training.page.question'), text('training.page.answer')],
      rows: EMERGENCY_FIELDS.map((name) => [text(`training.emergency.${name}`), emergency[name]]),
    },
  ];
}

function withMacro(blocks: readonly DocumentBlock[], macro: MacroNode): PageDocument {
  const { type, version, content } = adfDocument(blocks);
  return { type, version, content: [...content, macro] };
}

function heading(text: string): DocumentBlock {
  return { kind: 'heading', text };
}

function subheading(text: string): DocumentBlock {
  return { kind: 'subheading', text };
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text };
}
