import type { TFunction } from 'i18next';
import type { CellValue, TableFormat } from '../../../../src/files/contract';
import { stepsOfRequirement } from '../../../../src/srs/document/contract';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import {
  requirementFit,
  requirementName,
  type RequirementFacts,
} from '../../../../src/srs/requirement/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import { hasWords, wordsIn } from '../register/register-look';

/** What of the fit-gap list is shown. It lives in the address, so that a link shows the same. */
export interface FitGapLook {
  readonly text: string;
  readonly fit: string;
  /** Only gaps whose value nobody has stated. */
  readonly isWanting: boolean;
}

export function readFitGapLook(params: URLSearchParams): FitGapLook {
  const fit = params.get('fit') ?? '';
  return {
    text: (params.get('q') ?? '').slice(0, 100),
    fit: requirementFit.options.find((one) => one === fit) ?? '',
    isWanting: params.get('wanting') === '1',
  };
}

export function entriesOfFitGap({ text, fit, isWanting }: FitGapLook) {
  return { q: text, fit, wanting: isWanting ? '1' : '' };
}

/** A requirement beside the standard: what closing its gap is worth, what was decided, and where it arises. */
export interface FitGapRow {
  readonly requirement: RequirementFacts;
  readonly steps: readonly string[];
}

/** Whether closing a gap has to be justified and is not. */
export function isWanting({ fit, gapValue }: RequirementFacts): boolean {
  return fit === 'gap' && gapValue === undefined;
}

/** Gaps first, then what is configured, then the standard; each in the order of the document. */
export function fitGapRows(
  requirements: readonly RequirementFacts[],
  entries: readonly SrsEntry[],
  look: FitGapLook,
): readonly FitGapRow[] {
  const words = wordsIn(look.text);
  const rank = ({ fit }: RequirementFacts) => -requirementFit.options.indexOf(fit);
  return requirements
    .filter(
      (one) =>
        one.state !== 'retired' &&
        (look.fit === '' || one.fit === look.fit) &&
        (!look.isWanting || isWanting(one)) &&
        hasWords(one, words),
    )
    .map((requirement, place) => ({ requirement, place }))
    .sort((a, b) => rank(a.requirement) - rank(b.requirement) || a.place - b.place)
    .map(({ requirement }) => ({
      requirement,
      steps: stepsOfRequirement(requirement.requirementId, entries),
    }));
}

export const FIT_GAP_COLUMNS = [
  'requirement',
  'fit',
  'value',
  'decision',
  'steps',
  'change',
] as const;

/** One row in words, by column. */
export function fitGapWords({ requirement, steps }: FitGapRow, text: TFunction) {
  const { number, title, fit, gapValue, scope, processRef, openedBy } = requirement;
  return {
    requirement: `${requirementName(number)} ${title}`,
    fit: text(`srs.value.fit.${fit}`),
    value: gapValue ?? (fit === 'gap' ? text('srs.document.noValue') : ''),
    decision: text(`srs.value.scope.${scope}`),
    steps: [...(processRef === undefined ? [] : [processRef]), ...steps].join(', '),
    change: openedBy === undefined ? '' : text('srs.fitGap.change', { number: openedBy.number }),
  };
}

/** The list as a file of a format. */
export function fitGapFile(rows: readonly FitGapRow[], text: TFunction, format: TableFormat): Blob {
  const table = {
    header: FIT_GAP_COLUMNS.map((column) => text(`srs.fitGap.column.${column}`)),
    types: FIT_GAP_COLUMNS.map(() => 'text' as const),
    widths: [48, 14, 48, 24, 48, 12],
    rows: rows.map((row): readonly CellValue[] => {
      const words = fitGapWords(row, text);
      return FIT_GAP_COLUMNS.map((column) => words[column]);
    }),
  };
  return tableBlob(table, format, text('srs.fitGap.title'));
}
