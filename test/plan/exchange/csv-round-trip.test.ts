import fc from 'fast-check';
import { readCsv } from '../../../src/plan/exchange/csv/read-csv';
import { writeCsv } from '../../../src/plan/exchange/csv/write-csv';
import { arbitraryDocument } from './support/arbitrary-document';

test('ids, outline, links, calendars, baselines and every other field survive a round trip', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { document: read, report } = readCsv(writeCsv(document));
      expect(report.problems).toEqual([]);
      expect(read).toEqual(document);
    }),
    { numRuns: 150 },
  );
});
