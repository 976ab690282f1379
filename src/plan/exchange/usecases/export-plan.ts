import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { planStanding, statusDayOf } from '../../usecases/plan-standing';
import { readPlanState } from '../../usecases/read-plan-state';
import type { ExchangeFormat, ExportedPlan } from '../contract';
import { writeCsv } from '../csv/write-csv';
import { documentOf } from '../mapping/document-of';
import { writeMspdi } from '../mspdi/write-mspdi';
import type { PlanDocument } from '../plan-document';
import { writeXlsx } from '../xlsx/write-xlsx';
import { packed, toBase64 } from './packed-file';

const FILES: Readonly<
  Record<ExchangeFormat, { readonly end: string; readonly mediaType: string }>
> = {
  xlsx: {
    end: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { end: 'csv', mediaType: 'text/csv' },
  mspdi: { end: 'xml', mediaType: 'application/xml' },
};

/** The plan as a file, with its forecast of today. */
export async function exportPlan(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
  format: ExchangeFormat,
): Promise<ExportedPlan> {
  const state = await readPlanState(deps.records, engagement);
  const document = documentOf(state, planStanding(state, statusDayOf(deps.clock)));
  const { end, mediaType } = FILES[format];
  return {
    fileName: `${engagement.draft.clientName.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'plan'}.${end}`,
    mediaType,
    // A large project file would be more than an answer may be; a workbook is packed already.
    isPacked: format !== 'xlsx',
    base64: toBase64(bytesOf(document, format)),
  };
}

function bytesOf(document: PlanDocument, format: ExchangeFormat): Uint8Array {
  switch (format) {
    case 'xlsx':
      return writeXlsx(document);
    case 'csv':
      return packed(writeCsv(document));
    case 'mspdi':
      return packed(writeMspdi(document).text);
  }
}
