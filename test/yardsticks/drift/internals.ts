/** One thing inside Forge's packages that the local site relies on and no document promises. */
export interface Internal {
  /** As the package writes it. */
  readonly name: string;
  readonly package: string;
  /** File of the local site that relies on it. */
  readonly usedIn: string;
  /** As that file writes it, where it puts it together. */
  readonly written?: string;
}

const INTERNALS_FILE = 'local-site/forge/process/platform-internals.ts';
const STORAGE_FILE = 'local-site/kvs/storage-operations.ts';
const SHIM_FILE = 'local-site/web/bridge-shim/main.ts';
const COMMANDS_FILE = 'local-site/web/custom-ui/bridge-commands.ts';

/** Every internal, package by package. What the local site uses besides fails the test by its name. */
export const INTERNALS: readonly Internal[] = [
  ...inFile('@forge/api', INTERNALS_FILE, [
    '__forge_fetch__',
    '__forge_runtime__',
    'aaid',
    'contextAri',
    'appContext',
    'lambdaContext',
    'getRemainingTimeInMillis',
    'forge-proxy-error',
    'NEEDS_AUTHENTICATION_ERR',
    'REQUEST_EGRESS_ALLOWLIST_ERR',
  ]),
  ...inFile('@forge/resolver', INTERNALS_FILE, ['functionKey', 'principal', 'installContext']),
  ...inFile('@forge/events', INTERNALS_FILE, [
    '_retry',
    'retryOptions',
    'retryAfter',
    'retryReason',
  ]),
  ...['publish', 'stats', 'cancel'].map((verb) => ({
    name: `/webhook/queue/${verb}`,
    package: '@forge/events',
    usedIn: 'local-site/queue/forge-queue.ts',
    written: verb,
  })),
  ...['set', 'get', 'delete'].flatMap((verb) =>
    ['/api/v1', '/api/v1/secret'].map((prefix) => ({
      name: `${prefix}/${verb}`,
      package: '@forge/kvs',
      usedIn: STORAGE_FILE,
      written: `/${verb}`,
    })),
  ),
  ...inFile('@forge/kvs', STORAGE_FILE, [
    '/api/v1/query',
    '/api/v1/entity/set',
    '/api/v1/entity/get',
    '/api/v1/entity/delete',
    '/api/v1/entity/query',
    '/api/v1/transaction',
    '/api/v1/batch/set',
    '/api/v1/batch/get',
    '/api/v1/batch/delete',
  ]),
  ...inFile('@forge/bridge', SHIM_FILE, ['__bridge', 'callBridge']),
  ...inFile('@forge/bridge', COMMANDS_FILE, [
    'invoke',
    'fetchProduct',
    'getContext',
    'enableTheming',
    'createHistory',
    'changeWindowTitle',
    'emitReadyEvent',
    'emit',
    'on',
    'navigate',
    'getUrl',
    'reload',
    'refresh',
    'showFlag',
    'closeFlag',
    'openModal',
    'close',
    'onClose',
    'submit',
    'open',
  ]),
  ...inFile('@forge/jira-bridge', COMMANDS_FILE, [
    'refreshIssueView',
    'openIssueCreateModal',
    'openIssueViewModal',
    'setWorkflowRuleConfigurationCallback',
    'onConfigure',
  ]),
];

function inFile(name: string, usedIn: string, internals: readonly string[]): readonly Internal[] {
  return internals.map((internal) => ({ name: internal, package: name, usedIn }));
}
