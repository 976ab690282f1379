import type { Report } from '../../support/yardsticks/report';
import type { Section } from './sections';

const HEAD = `# Yardsticks

What is measured about every function and every screen, from now on and without anybody remembering to: each
yardstick enumerates what there is and fails for what has no row. \`npm run yardsticks\` makes this page; a test
checks that its lists are current, while its times are of the day on which it was made. It is a large file, and meant to be: a
row for each function, act and size, in tables whose columns are filled up with blanks.`;

/**
 * The page as Markdown, not yet formatted.
 * @param reports by name; a yardstick that has none says so
 */
export function renderPage(
  sections: readonly Section[],
  reports: ReadonlyMap<string, Report>,
): string {
  return [HEAD, ...sections.map((section) => renderSection(section, reports))].join('\n\n');
}

function renderSection(section: Section, reports: ReadonlyMap<string, Report>): string {
  const tables = section.reports.flatMap((name) => {
    const report = reports.get(name);
    if (report === undefined) return [];
    return [...(section.reports.length > 1 ? [`### ${report.title}`] : []), renderReport(report)];
  });
  const body = tables.length > 0 ? tables : ['Not measured yet.'];
  return [`## ${section.heading}`, section.text, ...body].join('\n\n');
}

function renderReport({ columns, rows, note }: Report): string {
  const isNumeric = (index: number): boolean =>
    rows.every((row) => /^(–|[\d.,]+)$/.test(String(row[index] ?? '')));
  const rule = columns.map((_, index) => (index > 0 && isNumeric(index) ? '--:' : '---'));
  const lines = [columns, rule, ...rows].map((row) => `| ${row.map(cellText).join(' | ')} |`);
  return [lines.join('\n'), ...(note === undefined ? [] : [note])].join('\n\n');
}

/** How a value stands in a cell of the page. */
export function cellText(value: string | number): string {
  return String(value).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ');
}
