import { createCloudClient } from 'jira.js';
import { demoUser } from '../../local-site/seed/demo-users';
import { aServedSite } from '../support/site/a-served-site';
import { smallApp } from '../support/site/small-app';

export type JiraClient = ReturnType<typeof createCloudClient>;

/** A Jira that the suite runs against. */
export interface JiraTarget {
  readonly client: JiraClient;
  /** Key of a company-managed project in which the client may do everything. */
  readonly projectKey: string;
  close(): Promise<void>;
}

export interface TargetChoice {
  readonly name: string;
  readonly open: () => Promise<JiraTarget>;
}

/** The local site, and the real one that the environment names, if it names one. */
export function jiraTargets(environment: NodeJS.ProcessEnv): readonly TargetChoice[] {
  return [{ name: 'the local site', open: openLocalSite }, ...realSites(environment)];
}

function realSites(environment: NodeJS.ProcessEnv): readonly TargetChoice[] {
  const {
    ROLLOUT_SITE_URL: host,
    ROLLOUT_SITE_EMAIL: email,
    ROLLOUT_SITE_TOKEN: apiToken,
    ROLLOUT_SITE_PROJECT: projectKey,
  } = environment;
  if (!host || !email || !apiToken || !projectKey) return [];
  const client = clientOf(host, email, apiToken);
  return [{ name: host, open: async () => ({ client, projectKey, close: async () => undefined }) }];
}

async function openLocalSite(): Promise<JiraTarget> {
  const site = await aServedSite(smallApp);
  return {
    client: clientOf(site.url, demoUser('lead').emailAddress, 'any-token'),
    projectKey: 'NWE',
    close: () => site.close(),
  };
}

/** Every response is checked by the client's own schemas. */
function clientOf(host: string, email: string, apiToken: string): JiraClient {
  return createCloudClient({
    host,
    auth: { type: 'basic', email, apiToken },
    onSchemaMismatch: 'throw',
  });
}
