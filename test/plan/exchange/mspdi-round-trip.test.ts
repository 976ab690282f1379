import fc from 'fast-check';
import { readMspdi } from '../../../src/plan/exchange/mspdi/read-mspdi';
import { writeMspdi } from '../../../src/plan/exchange/mspdi/write-mspdi';
import { arbitraryDocument } from './support/arbitrary-document';

test('ids, outline, links, calendars, baselines and every other field survive a round trip', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { document: read, report } = readMspdi(writeMspdi(document).text);
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read).toEqual(document);
    }),
    { numRuns: 150 },
  );
});
