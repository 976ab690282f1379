import * as z from 'zod/mini';
import { MOST_TRAINEES } from '../../../../../src/training/people/contract';
import { CallFailure } from '../../../../shared/call-failure';
import { readJira } from '../../../../shared/jira/request';
import type { Person } from '../../../../shared/people/find-people';

/** People of one page of a group, which is the most that Jira gives. */
const PAGE = 50;
/** Accounts of one look-up. */
const ACCOUNTS_A_CALL = 100;
/** Groups that are offered while somebody types; any other can be typed. */
const OFFERED_GROUPS = 50;
/** The role of which only apps are. */
const ROLE_OF_APPS = 'atlassian-addons-project-access';

const user = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  accountType: z.optional(z.string()),
});
const users = z.object({ values: z.array(user) });
const groupPage = z.object({ values: z.array(user), isLast: z.boolean() });
const groups = z.object({ values: z.array(z.object({ name: z.string() })) });
const roleLinks = z.record(z.string(), z.string());
const role = z.object({
  actors: z.optional(
    z.array(
      z.object({
        actorUser: z.optional(z.object({ accountId: z.string() })),
        actorGroup: z.optional(z.object({ groupId: z.string() })),
      }),
    ),
  ),
});

export interface ProjectRole {
  readonly id: string;
  readonly name: string;
}

/** Who is in a role or group and may learn, each once; `leftOut` are apps, customers and who is not active. */
export interface Members {
  readonly people: readonly Person[];
  readonly leftOut: number;
}

export interface Reading {
  readonly signal: AbortSignal;
  /** How many were read so far. */
  readonly onRead: (count: number) => void;
}

/** Roles of a project that a person can have. @throws CallFailure FORBIDDEN where Jira does not show them to the reader */
export async function rolesOf(projectKey: string): Promise<readonly ProjectRole[]> {
  const links = await readJira(roleLinks, `${pathOf(projectKey)}/role`, {
    refused: 'roleNotShown',
  });
  return Object.entries(links)
    .filter(([name]) => name !== ROLE_OF_APPS)
    .map(([name, link]) => ({ name, id: link.slice(link.lastIndexOf('/') + 1) }));
}

/** Names of the first groups of the site. @throws CallFailure FORBIDDEN where Jira does not show them to the reader */
export async function groupNames(): Promise<readonly string[]> {
  const path = `/rest/api/3/group/bulk?maxResults=${String(OFFERED_GROUPS)}`;
  const { values } = await readJira(groups, path, { refused: 'groupNotShown' });
  return values.map(({ name }) => name);
}

/** @throws CallFailure FORBIDDEN for a group that Jira does not show; LIMIT for more people than a training holds */
export async function membersOfGroup(groupname: string, reading: Reading): Promise<Members> {
  const found = new Gathered(reading);
  await readGroup({ groupname }, found);
  return found.members();
}

/** Those who have a role themselves or by a group. @throws CallFailure as `membersOfGroup` */
export async function membersOfRole(
  projectKey: string,
  roleId: string,
  reading: Reading,
): Promise<Members> {
  const found = new Gathered(reading);
  const { actors = [] } = await readJira(role, `${pathOf(projectKey)}/role/${roleId}`, {
    refused: 'roleNotShown',
  });
  const ids = actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []);
  for (let from = 0; from < ids.length; from += ACCOUNTS_A_CALL) {
    const query = new URLSearchParams({ maxResults: String(ACCOUNTS_A_CALL) });
    for (const id of ids.slice(from, from + ACCOUNTS_A_CALL)) query.append('accountId', id);
    const { values } = await readJira(users, `/rest/api/3/user/bulk?${query}`);
    found.add(values);
  }
  for (const { actorGroup } of actors) {
    if (actorGroup !== undefined) await readGroup({ groupId: actorGroup.groupId }, found);
  }
  return found.members();
}

async function readGroup(name: Readonly<Record<string, string>>, found: Gathered): Promise<void> {
  for (let startAt = 0, isLast = false; !isLast; startAt += PAGE) {
    const query = new URLSearchParams({
      ...name,
      startAt: String(startAt),
      maxResults: String(PAGE),
    });
    const page = await readJira(groupPage, `/rest/api/3/group/member?${query}`, {
      refused: 'groupNotShown',
    });
    found.add(page.values);
    isLast = page.isLast || page.values.length === 0;
  }
}

/** People as they are read, each once. */
class Gathered {
  readonly #people = new Map<string, Person>();
  readonly #leftOut = new Set<string>();
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(some: readonly z.infer<typeof user>[]): void {
    this.#reading.signal.throwIfAborted();
    for (const { accountId, displayName, active, accountType = 'atlassian' } of some) {
      if (!active || accountType !== 'atlassian') this.#leftOut.add(accountId);
      else this.#people.set(accountId, { accountId, displayName });
    }
    this.#reading.onRead(this.#people.size);
    if (this.#people.size <= MOST_TRAINEES) return;
    const params = { most: MOST_TRAINEES };
    throw new CallFailure({ code: 'LIMIT', key: 'tooManyTrainees', params });
  }

  members(): Members {
    return { people: [...this.#people.values()], leftOut: this.#leftOut.size };
  }
}

function pathOf(projectKey: string): string {
  return `/rest/api/3/project/${encodeURIComponent(projectKey)}`;
}
