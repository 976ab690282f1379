import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { DocumentBlock } from '../../files/contract';
import { adfDocument, type AdfDocument } from '../../files/write-adf';
import { exportTexts, inBothLanguages } from '../../srs/export/export-texts';
import { exported } from '../../srs/export/exported';
import type { HandbookConfig } from '../handbook/contract';
import { emergencyBlocks } from '../handbook/page-document';
import { guideTexts } from './guide-texts';
import { handbookIn } from './read-handbook';
import { handbookReference } from '../handbook/records';
import { readTraining } from './edit-training';

/** Why a macro has nothing to show in an export. */
const SENTENCES = {
  notChosen: 'training.macro.notChosen',
  /** The same whether the project is not there or not his to see. */
  hidden: 'training.macro.hidden',
  nobody: 'srs.macro.exportedByNobody',
  failed: 'training.macro.exportFailed',
} as const;

/** A document of one sentence, in both languages: nobody said in which one the page is read. */
export function guideSentence(reason: keyof typeof SENTENCES): AdfDocument {
  return adfDocument([{ kind: 'paragraph', text: inBothLanguages(SENTENCES[reason]) }]);
}

/**
 * What the handbook's macro shows, for the file that Confluence makes of its page: the chapters, and what to do in an
 * emergency. How far somebody is stands in no file; below a chapter it says where the quiz is.
 */
export async function exportGuide(
  deps: Pick<EngagementDeps, 'records'>,
  { engagement: { id, draft } }: Pick<RecordAccess<Engagement>, 'engagement'>,
  { track, chapterId }: HandbookConfig,
): Promise<AdfDocument> {
  const [state, { chapters: texts }] = await Promise.all([
    readTraining(deps, id, [handbookReference(id)]),
    guideTexts(deps, id),
  ]);
  const { text } = exportTexts(handbookIn(state)?.language ?? draft.language);
  if (chapterId !== '') {
    return adfDocument([{ kind: 'paragraph', text: text('training.macro.exportedFooter') }]);
  }
  const shown = state.head.chapters.filter(
    ({ isRetired, tracks }) => !isRetired && (track === '' || tracks.includes(track)),
  );
  const emergencies = shown.flatMap((chapter): readonly DocumentBlock[] => {
    const said = texts.find((one) => one.chapterId === chapter.chapterId);
    if (said === undefined || !chapter.hasEmergency) return [];
    const [, ...table] = emergencyBlocks(said.emergency, text);
    const title = text('training.emergency.of', { title: chapter.title });
    return [{ kind: 'subheading', text: title }, ...table];
  });
  return exported(
    [
      { kind: 'heading', text: text('training.chapters.title') },
      {
        kind: 'table',
        header: [
          text('training.field.title'),
          text('training.field.tracks'),
          text('training.field.minutes'),
        ],
        rows: shown.map(({ number, title, tracks, minutes }) => [
          `${String(number)}. ${title}`,
          tracks.map((one) => text(`training.track.${one}`)).join(', '),
          text('training.minutes', { count: minutes }),
        ]),
      },
      ...emergencies,
    ],
    text('training.macro.exportTooLarge'),
  );
}
