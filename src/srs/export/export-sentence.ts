import { adfDocument, type AdfDocument } from '../../files/write-adf';
import { inBothLanguages } from './export-texts';

/** Why a macro has nothing to show in an export. */
const SENTENCES = {
  notChosen: 'srs.macro.notChosen',
  /** The same whether the project is not there or not his to see. */
  hidden: 'srs.macro.hidden',
  nobody: 'srs.macro.exportedByNobody',
  noBaseline: 'srs.macro.exportedNoBaseline',
  failed: 'srs.macro.exportFailed',
} as const;

/** A document of one sentence, in both languages: nobody said in which one the page is read. */
export function exportSentence(reason: keyof typeof SENTENCES): AdfDocument {
  return adfDocument([{ kind: 'paragraph', text: inBothLanguages(SENTENCES[reason]) }]);
}
