import {
  aChangeIssue,
  APPROVED,
  moveAlong,
  putGate,
  recordChange,
} from '../../support/change/a-gated-site';
import { costOf } from './cost';
import { LIMIT_OF_GATE, overLimit } from './limits';
import { stagesOf, type StageBuilder } from './stage';

/** Function of manifest.yml. */
const GATE = 'change-gate';

let stages: StageBuilder;
beforeAll(async () => {
  stages = await stagesOf();
});

/** Whoever moves an issue waits for it, and so does Jira. */
test.each([
  ['is approved', APPROVED, 204],
  ['is not approved', { state: 'analysis' as const }, 400],
  ['is none', undefined, 204],
])('the gate judges a change request that %s within its limit', async (_, recorded, status) => {
  const stage = await stages.open();
  try {
    putGate(stage.site, 'Submit');
    const issueKey = await aChangeIssue(stage.site);
    if (recorded !== undefined) await recordChange(stage.site, issueKey, recorded);
    // What the issue's making set going is no part of it.
    await stage.deliverAll();
    const { value } = await stage.measure(() =>
      moveAlong(stage.site, issueKey, 'Submit', 'consultant'),
    );
    expect(value.status).toBe(status);
    const reading = stage.site.meter.read();
    // An event that the move sets going is nobody's wait.
    const invocations = reading.invocations.filter(({ name }) => name === GATE);
    expect(invocations).toHaveLength(1);
    expect(overLimit(LIMIT_OF_GATE, costOf({ ...reading, invocations }, 0))).toEqual([]);
  } finally {
    await stage.close();
  }
});
