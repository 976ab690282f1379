/**
 * The site's own HTTP interface under `/_site/`, for its pages and for developers' scripts. Not part of
 * Atlassian's products: nothing of the app ever calls it.
 *
 * Origins: the site itself on PORT (pages, `/rest/api/3/*`, `/wiki/*`, `/_site/*`); the app's pages on
 * PORT + 1 (`/{resourceKey}/{file}`, with the manifest's CSP, `/_bridge.js` injected as the first script).
 *
 * A developer's controls: `GET /_site/log?limit=100`: newest invocations (`MeteredInvocation[]`).
 * `GET /_site/counters` and `POST /_site/counters/reset`: a `MeterReading`. `POST /_site/faults` with any of
 * `rules` (`FaultRule[]`, replaces what is armed), `latency` (`{jira: 120}`, ms) and `lagMs`. `POST /_site/kill`:
 * ends the app's process. `POST /_site/idle`: answers when nothing is under way. A refusal is `{message}`.
 *
 * Where people put the app: `GET` and `POST /_site/dashboards/{id}/gadgets`, `PUT` (its configuration) and `DELETE
 * /_site/gadgets/{id}`; `GET` and `POST /_site/panels/{issue id}`, `PUT /_site/panels/for-all/{module}`.
 */

/** `GET /_site/session`; `POST /_site/session` with any of accountId, locale, theme changes it (cookies). */
export interface SessionView {
  /** Absent when signed out. */
  readonly account?: SessionUser;
  readonly users: readonly SessionUser[];
  readonly locale: 'en-US' | 'zh-CN';
  readonly theme: 'light' | 'dark';
  readonly siteName: string;
  readonly appOrigin: string;
}

export interface SessionUser {
  readonly accountId: string;
  readonly displayName: string;
  /** What this demo user is there for, by locale. */
  readonly purpose: Readonly<Record<'en-US' | 'zh-CN', string>>;
}

/** `GET /_site/modules`: all UI modules of the installed app, titles in the session's locale. */
export interface ModuleView {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  /** Absolute URL on the app's origin. */
  readonly url: string;
  /** Page of the edit view of a gadget, of the configuration of a macro. */
  readonly editUrl?: string;
  readonly appId: string;
  readonly environmentId: string;
}

/**
 * `GET /_site/validators`: the app's workflow validators, texts in the session's locale.
 * `POST /_site/workflows/{id}/transitions/{id}/validators` with `{moduleKey, config}` puts one on a transition,
 * `PUT …/validators/{ruleId}` with `{config}` changes and `DELETE …/validators/{ruleId}` removes it: what Jira's
 * workflow editor does, for Jira administrators.
 */
export interface ValidatorView {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly projectTypes: readonly ('company-managed' | 'team-managed')[];
  /** Absolute URLs on the app's origin of the pages that the module has. */
  readonly createUrl: string | undefined;
  readonly editUrl: string | undefined;
  readonly viewUrl: string | undefined;
  readonly appId: string;
  readonly environmentId: string;
}

/**
 * `POST /_site/bridge`: the bridge commands that need the server: `invoke`, `fetchProduct`, `getContext`.
 * The account comes from the session cookie, never from the body.
 */
export interface BridgeCall {
  readonly moduleKey: string;
  readonly command: 'invoke' | 'fetchProduct' | 'getContext';
  readonly data: unknown;
  /** `extension` of the page's context: module type and e.g. `project: {id, key, type}`, `issue: {id, key, type, typeId}`. */
  readonly extension: Readonly<Record<string, unknown>>;
}

export type BridgeReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };
