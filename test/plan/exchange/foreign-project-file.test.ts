import { readMspdi } from '../../../src/plan/exchange/mspdi/read-mspdi';
import { projectFile } from './support/project-file';
import { changedValue } from './support/changed-value';
import { schemaViolations } from './support/schema-violations';
import { countLeaves, leavesOf, plainTree, plainXml } from './support/xml-values';

const file = projectFile();
const { document, report } = readMspdi(file.xml);

test('the file is one of 300 tasks that follows the schema of Microsoft', () => {
  const tree = plainTree(file.xml);
  expect(schemaViolations(tree)).toEqual([]);
  const tasks = tree.children.find(({ name }) => name === 'Tasks');
  // The project's own row and 300 more.
  expect(tasks?.children).toHaveLength(301);
});

test('tasks, links, calendars, baselines, people and extended attributes are kept', () => {
  expect(document).toEqual(file.document);
});

test('everything that changes or is left out is named with its row', () => {
  const named = report.problems.map(({ severity, key, row }) =>
    [row ?? 0, severity, key].join(' '),
  );
  const expected = file.problems.map(({ severity, key, row }) =>
    [row ?? 0, severity, key].join(' '),
  );
  expect(named.sort()).toEqual(expected.sort());
});

test('each value of the file is accounted for, once', () => {
  const accounted = new Map<string, number>();
  for (const { field, count } of report.fields) {
    accounted.set(field, (accounted.get(field) ?? 0) + count);
  }
  expect(accounted).toEqual(new Map(countLeaves(plainTree(file.xml))));
});

test('what is left out of a task is listed with its rows', () => {
  const everyRow = Array.from({ length: 300 }, (_, index) => index + 1);
  const hyperlinks = report.fields.find(
    ({ field, treatment }) => field === 'Tasks/Task/HyperlinkAddress' && treatment === 'leftOut',
  );
  expect(hyperlinks).toEqual({
    field: 'Tasks/Task/HyperlinkAddress',
    treatment: 'leftOut',
    count: 300,
    rows: everyRow,
  });
});

test('a value that is said to be kept makes a difference', () => {
  const small = plainTree(projectFile(6, false).xml);
  const outcome = (): string => {
    const { document: kept, report: named } = readMspdi(plainXml(small));
    return JSON.stringify([kept, named.problems]);
  };
  const before = outcome();
  const { fields } = readMspdi(plainXml(small)).report;
  const keptFields = fields.filter(({ treatment }) => treatment === 'kept');
  const withoutDifference = keptFields.filter(({ field }) =>
    leavesOf(small, field)
      // The first leaves of a path may belong to a row that is left out: try others as well.
      .filter((_, index, all) => index % Math.ceil(all.length / 12) === 0)
      .every((leaf) => {
        const { text } = leaf;
        leaf.text = changedValue(leaf);
        const isSame = outcome() === before;
        leaf.text = text;
        return isSame;
      }),
  );
  expect(withoutDifference.map(({ field }) => field)).toEqual([]);
  expect(keptFields.length).toBeGreaterThan(50);
});
