import fc from 'fast-check';
import { readXlsx } from '../../../src/plan/exchange/xlsx/read-xlsx';
import { writeXlsx } from '../../../src/plan/exchange/xlsx/write-xlsx';
import { arbitraryDocument } from './support/arbitrary-document';

test('ids, outline, links, calendars, baselines and every other field survive a round trip', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { document: read, report } = readXlsx(writeXlsx(document));
      expect(report.problems).toEqual([]);
      expect(read).toEqual(document);
    }),
    { numRuns: 100 },
  );
});
