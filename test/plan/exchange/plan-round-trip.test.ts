import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readCsv } from '../../../src/plan/exchange/csv/read-csv';
import { writeCsv } from '../../../src/plan/exchange/csv/write-csv';
import type { ImportResult } from '../../../src/plan/exchange/import-report';
import { documentOf } from '../../../src/plan/exchange/mapping/document-of';
import { nameOtherDates } from '../../../src/plan/exchange/mapping/left-out-dates';
import { nameWhatIsNotKept } from '../../../src/plan/exchange/mapping/left-out-of-plan';
import { planDifference } from '../../../src/plan/exchange/mapping/plan-difference';
import { wantedItems } from '../../../src/plan/exchange/mapping/wanted-items';
import { readMspdi } from '../../../src/plan/exchange/mspdi/read-mspdi';
import { writeMspdi } from '../../../src/plan/exchange/mspdi/write-mspdi';
import type { PlanDocument } from '../../../src/plan/exchange/plan-document';
import { createReportBuilder } from '../../../src/plan/exchange/report-builder';
import { readXlsx } from '../../../src/plan/exchange/xlsx/read-xlsx';
import { writeXlsx } from '../../../src/plan/exchange/xlsx/write-xlsx';
import { parseDay } from '../../../src/plan/model/calendar-day';
import { planStanding } from '../../../src/plan/usecases/plan-standing';
import { arbitraryPlan } from './support/arbitrary-plan';

const STATUS_DAY = parseDay('2026-03-20') ?? 0;

const FORMATS: Readonly<
  Record<string, (document: PlanDocument, ids: ReadonlySet<string>) => ImportResult>
> = {
  xlsx: (document, ids) => readXlsx(writeXlsx(document), ids),
  csv: (document, ids) => readCsv(strToU8(writeCsv(document)), ids),
  mspdi: (document) => readMspdi(writeMspdi(document).text),
};

test.each(Object.entries(FORMATS))(
  'a plan that is written as %s and read again is the same plan, and nothing is named as lost',
  (_, again) => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const standing = planStanding(plan, STATUS_DAY);
        const own = documentOf(plan, standing);
        const { document, source, report } = again(own, new Set(plan.items.map(({ id }) => id)));
        expect(report.problems).toEqual([]);
        if (document === undefined || source === undefined) throw new Error('There is no plan.');
        const mapping = createReportBuilder();
        const wanted = wantedItems({ document, source, plan, report: mapping });
        const compared = { document, source, own, wanted };
        nameWhatIsNotKept(compared, mapping);
        nameOtherDates(compared, standing, mapping);
        expect(mapping.build().problems).toEqual([]);
        const shown = plan.items.filter(({ isRemoved }) => isRemoved !== true);
        expect(planDifference(plan.items, [...wanted.values()])).toMatchObject({
          added: [],
          changed: [],
          missing: [],
          sameCount: shown.length,
        });
      }),
      { numRuns: 60 },
    );
  },
);
