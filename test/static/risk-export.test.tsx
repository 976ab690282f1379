import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { ExportedRisk } from '../../src/risk/exchange/contract';
import { unzipSync, strFromU8 } from 'fflate';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/risk/exchange/exchange-page';
import '../../static/features/risk/exchange/register-file';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';
import { aRisk, scoringOfExamples } from '../support/app-page/risk-data';
import { savedFiles } from '../support/app-page/saved-files';
import { showProjectPage } from '../support/app-page/show-project-page';

const saved = savedFiles();

const answer = {
  model: scoringOfExamples,
  phases: [{ phaseId: 'build', name: 'Build' }],
  day: '2026-11-24',
};
const first: ExportedRisk = aRisk({
  ownerAccountId: 'anna',
  event: '=1+1',
  residual: { probability: 2, cost: 3 },
  velocity: 'weeks',
  activatedOn: '2026-11-20',
  reviewDate: '2026-12-01',
});
const second: ExportedRisk = aRisk({
  riskId: 'r2',
  event: 'Interfaces are late',
  category: 'law',
  phaseId: 'build',
});

function show(path: string, locale = 'en-US', refuse = false) {
  return showProjectPage({
    path,
    locale,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'risk.export': ({ cursor }) => {
        if (refuse) throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
        return cursor === undefined
          ? { ...answer, rows: [first], cursor: 'next' }
          : { ...answer, rows: [second, first] };
      },
    },
  });
}

function bytesOf(content: Blob | undefined): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []));
    };
    reader.readAsArrayBuffer(content ?? new Blob());
  });
}

test('saves all pages of what the register shows, each risk once, as safe CSV', async () => {
  const user = userEvent.setup();
  const { bridge } = await show('/risks/exchange?band=high&sort=review');
  expect(await screen.findByText(/the filters of the register leave/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'CSV (.csv)' }));
  expect(await screen.findByText('“Risks 2026-11-24.csv” has 2 risks.')).toBeVisible();
  expect(
    bridge.calls.filter(({ name }) => name === 'risk.export').map((one) => one.payload),
  ).toEqual([
    { engagementId: 'e1', filter: { group: 'open', band: 'high' }, sort: 'review' },
    { engagementId: 'e1', filter: { group: 'open', band: 'high' }, sort: 'review', cursor: 'next' },
  ]);
  const bytes = await bytesOf(saved[0]?.blob);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, one, two] = strFromU8(bytes.subarray(3)).split('\r\n');
  expect(head).toMatch(/^Number,Jira issue,Kind,State,Cause,Event,/);
  expect(one).toBe(
    "r1,,Threat,Identified,Master data have no owner,'=1+1,The SIT is repeated,Data,,4,4,,,16,Extreme,2,,3,,6,Medium,,,Anna Lindqvist,,,,Within weeks,2026-12-01,2026-11-20,,,",
  );
  expect(two).toContain('Interfaces are late,The SIT is repeated,Law of Quebec,Build,');
});

test('saves a workbook with the heads and words of the reader', async () => {
  const user = userEvent.setup();
  await show('/risks/exchange', 'zh-CN');
  await user.click(await screen.findByRole('button', { name: 'Excel（.xlsx）' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe('风险登记册 2026-11-24.xlsx');
  const parts = unzipSync(await bytesOf(saved[0]?.blob));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('>责任人<');
  expect(sheet).toContain('>威胁<');
  expect(sheet).toMatch(/<c r="J2"><v>4<\/v><\/c>/);
});

test('says what went wrong, and saves nothing', async () => {
  const user = userEvent.setup();
  await show('/risks/exchange', 'en-US', true);
  await user.click(await screen.findByRole('button', { name: 'CSV (.csv)' }));
  // The import, which has no answer either, says so for itself.
  expect(await screen.findByText(/Others are changing the register/)).toBeVisible();
  expect(saved).toEqual([]);
});
