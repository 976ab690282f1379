import fc from 'fast-check';
import { writeMspdi } from '../../../src/plan/exchange/mspdi/write-mspdi';
import { arbitraryDocument } from './support/arbitrary-document';
import { schemaViolations } from './support/schema-violations';
import { plainTree } from './support/xml-values';

test('what is written follows the schema that Microsoft publishes', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(schemaViolations(plainTree(writeMspdi(document).text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
