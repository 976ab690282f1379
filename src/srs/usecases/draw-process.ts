import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { storedBytes } from '../../plan/model/stored-bytes';
import { contentHash } from '../../signoff/model/content-hash';
import type { EntriesWritten, ProcessDrawing } from '../contract';
import type { DrawnProcess, EntryValue } from '../entries/contract';
import { drawingRecord, drawingReference, MOST_ENTRY_BYTES, readDrawing } from '../entry-records';
import { readProcess } from '../process/contract';
import { writeEntries } from './write-entries';

/**
 * Writes a process as it is drawn: the entry with its steps, and the drawing by its hash, in one transaction.
 * @throws AppError INVALID for a drawing that is no process, that runs or fetches something, or for links of a step that it
 *   does not have; otherwise as the writing of entries does.
 */
export async function drawProcess(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { links, entryId, version, name, phase, ...drawn }: DrawnProcess,
): Promise<EntriesWritten> {
  const { engagement } = access;
  // As it is hashed, so that one hash is one text.
  const xml = drawn.xml.normalize('NFC');
  const read = readProcess(xml);
  if ('problem' in read) throw invalid('process.xml', read.problem);
  const drawing = contentHash(xml);
  const record = drawingRecord(engagement.id, drawing, xml);
  if (storedBytes(record.value) > MOST_ENTRY_BYTES) {
    throw new AppError({ code: 'LIMIT', key: 'srsDrawingTooLarge', field: 'process.xml' });
  }
  const byStep = new Map(links.map((link) => [link.stepId, link]));
  const unknown = links.findIndex(
    ({ stepId }) => !read.steps.some((step) => step.stepId === stepId),
  );
  if (unknown >= 0) throw invalid(`process.links.${String(unknown)}`, 'srsStepUnknown');
  const value: EntryValue<'process'> = {
    ...{ name, phase, drawing },
    steps: read.steps.map((step) => {
      const { requirementIds = [], caseIds = [] } = byStep.get(step.stepId) ?? {};
      return {
        ...step,
        requirementIds: [...new Set(requirementIds)],
        caseIds: [...new Set(caseIds)],
      };
    }),
  };
  const edit = { kind: 'process', entryId, version, value } as const;
  return writeEntries(deps, access, [edit], { others: [{ type: 'set', record }] });
}

/** A drawing by its hash. @throws AppError NOT_FOUND when there is none. */
export async function processDrawing(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  drawing: string,
): Promise<ProcessDrawing> {
  const record = await records.get(drawingReference(engagementId, drawing));
  if (record === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'srsDrawingUnknown' });
  return { xml: readDrawing(record) };
}
