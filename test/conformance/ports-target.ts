import { join } from 'node:path';
import { z } from 'zod';
import type { IssueStore } from '../../src/ports/issue-store';
import type { People } from '../../src/ports/people';
import type { Permissions } from '../../src/ports/permissions';
import type { RecordStore } from '../../src/ports/record-store';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import { moveIssue } from '../support/jira/move-issue';
import { projectIdOf } from '../support/engagement/a-draft';
import { manifestEntities } from '../support/memory/manifest-entities';
import { memoryPeople, memoryPermissions } from '../support/memory/memory-access';
import { memoryIssueStore } from '../support/memory/memory-issue-store';
import { memoryJira } from '../support/memory/memory-jira';
import { memoryClock } from '../support/memory/memory-platform';
import { memoryRecordStore } from '../support/memory/memory-record-store';
import { aSite, type TestSite } from '../support/site/a-site';
import type { PortName } from './ports-app';

/** `lead` administers the project, `viewer` may look, `outsider` does not know that it exists. */
export type Visitor = 'lead' | 'viewer' | 'outsider';

export interface Ports {
  readonly records: RecordStore;
  readonly issues: IssueStore;
  readonly permissions: Permissions;
  readonly people: People;
}

/** Ports that a suite runs against. */
export interface PortsTarget {
  readonly as: (visitor: Visitor) => Ports;
  readonly projectId: string;
  /** The day before today, as `YYYY-MM-DD`. */
  readonly yesterday: () => string;
  /** How far queries and searches are behind writes. */
  readonly setLag: (ms: number) => void;
  /** Lets time pass. */
  readonly advance: (ms: number) => Promise<void>;
  /** Moves an issue to a done status, as the lead. */
  readonly finish: (issueId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface TargetChoice {
  readonly name: string;
  readonly open: () => Promise<PortsTarget>;
}

/**
 * The ports in memory, and the app's adapters on the local site. The adapters speak through `@forge/api` and
 * `@forge/kvs`, which run inside Forge alone: a real site is covered by jira-js.test.ts, at the level of REST.
 */
export const portsTargets: readonly TargetChoice[] = [
  { name: 'in memory', open: openMemory },
  { name: 'on the local site', open: openLocalSite },
];

const START = Date.UTC(2026, 2, 2, 9);
const DAY_MS = 86_400_000;

function dayBefore(now: number): string {
  return new Date(now - DAY_MS).toISOString().slice(0, 10);
}

async function openMemory(): Promise<PortsTarget> {
  const clock = memoryClock(START);
  const jira = memoryJira({
    clock,
    administrator: demoUser('lead').accountId,
    viewer: demoUser('viewer').accountId,
    outsider: demoUser('outsider').accountId,
  });
  const records = memoryRecordStore({
    entities: manifestEntities(),
    clock,
    lagMs: () => jira.searchLagMs,
  });
  return {
    as: (visitor) => {
      const { accountId } = demoUser(visitor);
      return {
        records,
        issues: memoryIssueStore(jira, accountId),
        permissions: memoryPermissions(jira, accountId),
        people: memoryPeople(jira),
      };
    },
    projectId: jira.projectId,
    yesterday: () => dayBefore(clock.now()),
    setLag: (ms) => {
      jira.searchLagMs = ms;
    },
    advance: async (ms) => clock.advance(ms),
    finish: async (issueId) => {
      const issue = jira.issues.find(({ id }) => id === issueId);
      if (issue === undefined) return;
      issue.isDone = true;
      issue.changedAt = clock.now();
    },
    close: async () => undefined,
  };
}

async function openLocalSite(): Promise<PortsTarget> {
  const clock = createManualClock(START);
  const appEntry = join(process.cwd(), 'test/conformance/ports-app.ts');
  const site = await aSite({ appEntry, clock });
  return {
    as: (visitor) => portsOf(site, visitor),
    projectId: projectIdOf(site, 'NWE'),
    yesterday: () => dayBefore(clock.now()),
    setLag: site.setLag,
    advance: (ms) => clock.advance(ms),
    finish: (issueId) => moveIssue(site, issueId, 'done', 'lead'),
    close: () => site.close(),
  };
}

const reply = z.object({
  kind: z.enum(['map', 'set', 'json', 'nothing']),
  value: z.unknown().optional(),
});

/** The adapters that run inside the app on the site, as somebody. */
export function portsOf(site: TestSite, visitor: Visitor): Ports {
  const call = async (port: PortName, method: string, args: readonly unknown[]) => {
    const { kind, value } = reply.parse(
      await site.call('call', { port, method, args }, { as: visitor, project: 'NWE' }),
    );
    if (kind === 'map') return new Map(z.array(z.tuple([z.unknown(), z.unknown()])).parse(value));
    if (kind === 'set') return new Set(z.array(z.unknown()).parse(value));
    return value;
  };
  const remote = (port: PortName): unknown =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          (...args: unknown[]) =>
            call(port, String(method), args),
      },
    );
  // Behind each stands the app's own adapter of that type; only its answers' way through JSON lies between.
  return {
    records: remote('records') as RecordStore,
    issues: remote('issues') as IssueStore,
    permissions: remote('permissions') as Permissions,
    people: remote('people') as People,
  };
}
