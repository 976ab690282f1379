import { AppError } from '../../../src/app-error';
import { changeReference, readChange } from '../../../src/change/records';
import type { NoteParagraph } from '../../../src/ports/issue-notes';
import { aMemoryChange, type MemoryChange } from '../../support/change/a-memory-change';

const HOUR_MS = 3_600_000;
/** From a Monday on, two working days of the client have passed. */
const TWO_DAYS_MS = 2 * 24 * HOUR_MS;

let place: MemoryChange;
/** What was written on the request's issue, the oldest first. */
let written: (readonly NoteParagraph[])[];
let dies: 'before' | 'after' | undefined;

beforeEach(async () => {
  written = [];
  dies = undefined;
  place = await aMemoryChange({
    state: 'clientDecision',
    issue: { issueKey: 'NWE-1', place: 'here', summary: 'CR-1' },
    ballot: {
      level: { key: 'sponsor', roles: ['sponsor'], accounts: [], mode: 'any' },
      hash: 'h',
      figures: { days: 1, vendorDays: 1, clientDays: 0, cost: 0 },
      votes: [],
    },
  });
  const { deps } = place;
  const { notes } = deps;
  Object.assign(deps, {
    notes: {
      ...notes,
      comment: async (issueId: string, paragraphs: readonly NoteParagraph[]) => {
        const death = new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' });
        if (dies === 'before') throw death;
        const outcome = await notes.comment(issueId, paragraphs);
        written.push(paragraphs);
        if (dies === 'after') throw death;
        return outcome;
      },
    },
  });
  deps.clock.advance(TWO_DAYS_MS);
});

async function reminded() {
  const record = await place.deps.records.get(changeReference(place.engagementId, 'c1'));
  return record && readChange(record).reminded;
}

test.each(['before', 'after'] as const)(
  'a worker that dies %s its comment is written: those who decide are told once, by the next look that may',
  async (when) => {
    dies = when;
    await place.look();
    expect(written).toHaveLength(when === 'before' ? 0 : 1);
    expect((await reminded())?.telling).toBeDefined();
    dies = undefined;
    // Another worker may be at it still.
    await place.look();
    expect(written).toHaveLength(when === 'before' ? 0 : 1);
    place.deps.clock.advance(HOUR_MS);
    await place.look();
    await place.look();
    expect(written).toHaveLength(1);
    expect(await reminded()).toMatchObject({ reminders: 1 });
    expect((await reminded())?.telling).toBeUndefined();
  },
);
