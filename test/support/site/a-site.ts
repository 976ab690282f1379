import { join } from 'node:path';
import type { Product, ProductRequest } from '../../../local-site/platform/product';
import { appAccountId, demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { Site, SiteOptions } from '../../../local-site/site';
import type { CheckedProduct } from '../openapi/checked-product';
import { partsOfWorker } from './parts-of-worker';

/** A demo user, nobody who is signed in, or the app's own account. */
export type Visitor = DemoUserKey | 'anonymous' | 'app';

interface CallOptions {
  readonly as: Visitor;
  /** Key of the project whose page calls; the page's own word, which may be forged. */
  readonly project?: string;
  /** The app's first module with a resolver by default. */
  readonly moduleKey?: string;
  readonly locale?: 'en-US' | 'zh-CN';
  /** What the page says about itself besides its project, e.g. an issue; may be forged as well. */
  readonly extension?: Readonly<Record<string, unknown>>;
}

interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for an empty answer. */
  readonly json: unknown;
}

export interface TestSite extends Site {
  /**
   * Calls a function of the app as its page would.
   * @throws Error with the message that the page would see when the function throws.
   */
  readonly call: (functionKey: string, payload: unknown, options: CallOptions) => Promise<unknown>;
  /** A REST request of a person; `path` may have a query. */
  readonly jiraAs: RequestAs;
  /** As `jiraAs`, of Confluence; a form carries files. */
  readonly confluenceAs: RequestAs;
}

type RequestAs = (
  visitor: Visitor,
  method: string,
  path: string,
  body?: unknown,
) => Promise<RestAnswer>;

export interface TestSiteOptions extends Partial<Omit<SiteOptions, 'root' | 'bundlePath'>> {
  /** The back end to bundle; the app's own by default. */
  readonly appEntry?: string;
  /** A back end that is bundled already, for tests that start many sites. */
  readonly bundlePath?: string;
  /** Checks all REST traffic against Atlassian's OpenAPI documents; on by default. */
  readonly isChecked?: boolean;
}

/**
 * A site in memory with one client project without issues, running the app. To be closed at the end of
 * the test: that is also where violations of the REST contracts are told which the app has swallowed.
 */
export async function aSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const root = process.cwd();
  const { appEntry = join(root, 'src/index.ts'), isChecked = true, ...rest } = options;
  const { bundleOf, checkedByDocuments, createSite, warmProcesses } = await partsOfWorker();
  const bundlePath = options.bundlePath ?? (await bundleOf(appEntry));
  const checked: CheckedProduct[] = [];
  const site = await createSite({
    root,
    databasePath: ':memory:',
    seed: 'one-project',
    validateManifest: false,
    parkedProcesses: warmProcesses,
    ...rest,
    bundlePath,
    aroundProduct: (product) => {
      const outer = options.aroundProduct?.(product) ?? product;
      return isChecked ? checkedByDocuments(outer, checked) : outer;
    },
  });
  return {
    ...site,
    call: (functionKey, payload, call) => invoke(site, functionKey, payload, call),
    jiraAs: requestAs(site.jira),
    confluenceAs: requestAs(site.confluence),
    close: async () => {
      await site.close();
      const violations = checked.flatMap((product) => product.violations);
      if (violations.length > 0) throw new Error(violations.join('\n'));
    },
  };
}

async function invoke(
  site: Site,
  functionKey: string,
  payload: unknown,
  { as, project, moduleKey, locale = 'en-US', extension }: CallOptions,
): Promise<unknown> {
  const module = site.host.modules.find((each) =>
    moduleKey === undefined ? each.resolverFunction !== undefined : each.key === moduleKey,
  );
  if (!module) throw new Error(`The app has no module ${moduleKey ?? 'with a resolver'}.`);
  const found = project === undefined ? undefined : site.jira.directory.project(project);
  const place = found
    ? { project: { id: found.id, key: found.key, type: found.projectTypeKey } }
    : {};
  const reply = await site.host.invoke({
    moduleKey: module.key,
    accountId: accountOf(as),
    functionKey,
    payload,
    extension: { type: module.type, ...place, ...extension },
    locale,
  });
  if (reply.ok) return reply.value;
  throw new Error(reply.message);
}

function requestAs(product: Product): RequestAs {
  return async (visitor, method, path, body) => {
    const url = new URL(path, 'http://localhost');
    const accountId = accountOf(visitor);
    const response = await product.handle({
      method,
      path: url.pathname,
      query: url.searchParams,
      ...(await contentOf(body)),
      actor: accountId === undefined ? { kind: 'anonymous' } : { kind: 'user', accountId },
    });
    const text = Buffer.from(response.body).toString('utf8');
    return { status: response.status, headers: response.headers, json: parsed(text) };
  };
}

async function contentOf(body: unknown): Promise<Pick<ProductRequest, 'headers' | 'body'>> {
  if (body === undefined) return { headers: {} };
  if (!(body instanceof FormData)) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
  const form = new Response(body);
  const type = form.headers.get('content-type') ?? '';
  return {
    headers: { 'content-type': type, 'x-atlassian-token': 'nocheck' },
    body: new Uint8Array(await form.arrayBuffer()),
  };
}

function accountOf(visitor: Visitor): string | undefined {
  if (visitor === 'anonymous') return undefined;
  return visitor === 'app' ? appAccountId : demoUser(visitor).accountId;
}

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}
