import type { ProductEvent } from '../platform/events';

/** The Forge platform on this machine: runs the app's bundle as manifest.yml says. */
export interface ForgeHost {
  /** UI modules of the manifest, in its order, titles still as i18n keys or literals. */
  readonly modules: readonly AppModule[];
  /** The manifest's workflow validators, in its order. */
  readonly validators: readonly AppValidator[];
  /** Entity properties that the manifest declares for JQL. */
  readonly indexedProperties: readonly IndexedProperty[];
  /** Content-Security-Policy for the app's own pages, as Forge derives it from the manifest. */
  readonly contentSecurityPolicy: string;
  /** Text of `key` in the app's translations, falling back as the manifest says; literals come back as they are. */
  translate(title: AppTitle, locale: string): string;
  /** Absolute path of a file of a UI resource, or undefined when there is none or it lies outside. `path` is relative to the resource. */
  resourceFile(resourceKey: string, path: string): string | undefined;
  /** Runs the resolver of a UI module for one `invoke` of its page. */
  invoke(request: InvokeRequest): Promise<InvokeReply>;
  /** Runs a workflow validator; a crash or time-out of the function rejects the transition. */
  validate(
    request: ValidateRequest,
  ): Promise<{ readonly result: boolean; readonly errorMessage?: string }>;
  /** Runs the `adfExport` of a macro, as Confluence does when it makes a file of a page. */
  exportMacro(request: ExportMacroRequest): Promise<ExportMacroReply>;
  /** Queues an event for the triggers that listen to it. */
  publish(event: ProductEvent): void;
  /** Runs one scheduled trigger now. */
  runScheduled(moduleKey: string): Promise<void>;
  /** Ends the app's process at once, as a crash would; the next invocation starts a new one. */
  kill(): void;
  /** Resolves when no invocation runs and no delivery is due at the present time. */
  idle(): Promise<void>;
  /** Resolves when the app's code can do nothing more without another answer of the platform. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

export type AppTitle = string | { readonly i18n: string };

export interface AppModule {
  /** e.g. `jira:projectPage`. */
  readonly type: string;
  readonly key: string;
  readonly title: AppTitle;
  readonly resourceKey?: string;
  /** File of the resource to open; `index.html` where the manifest names no entry. */
  readonly entryFile?: string;
  readonly resolverFunction?: string;
  /** Page of the edit view of a gadget, of the configuration of a macro. */
  readonly editPage?: AppPage;
  /** The module as it stands in the manifest. */
  readonly definition: Readonly<Record<string, unknown>>;
}

/** A page of a resource. */
export interface AppPage {
  readonly resourceKey: string;
  readonly entryFile: string;
}

/** A `jira:workflowValidator`. */
export interface AppValidator {
  readonly key: string;
  readonly title: AppTitle;
  readonly description: AppTitle;
  readonly projectTypes: readonly ('company-managed' | 'team-managed')[];
  /** Absent for a validator that is a Jira expression, which the site cannot run. */
  readonly functionKey?: string;
  /** The pages with which an administrator configures a rule. */
  readonly pages: Readonly<Record<'create' | 'edit' | 'view', AppPage | undefined>>;
}

export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'text' | 'string' | 'user' | 'date';
  readonly searchAlias?: string;
}

export interface InvokeRequest {
  readonly moduleKey: string;
  /** Undefined for an anonymous visitor. */
  readonly accountId: string | undefined;
  readonly functionKey: string;
  readonly payload: unknown;
  /** What the page's context says of itself; comes from the browser, so it may be forged. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly locale: string;
}

export type InvokeReply =
  | { readonly ok: true; readonly value: unknown }
  /** As `@forge/bridge` rejects: the message of the thrown error. */
  | { readonly ok: false; readonly status: number; readonly message: string };

export interface ExportMacroRequest {
  readonly moduleKey: string;
  /** Who exports; undefined for an anonymous visitor. */
  readonly accountId: string | undefined;
  readonly exportType: 'pdf' | 'word' | 'other';
  /** The context of the macro in its page. */
  readonly extension: Readonly<Record<string, unknown>>;
}

export type ExportMacroReply =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly message: string };

export interface ValidateRequest {
  readonly moduleKey: string;
  readonly accountId: string;
  readonly issueKey: string;
  readonly configuration: unknown;
  readonly transition: {
    readonly fromStatusId: string;
    readonly toStatusId: string;
    readonly modifiedFields: Readonly<Record<string, unknown>>;
  };
}
