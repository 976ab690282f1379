import type { AppModule } from '../api/site';
import type { AppEvents } from './app-events';
import type { PageHistory } from './page-history';

/** What Jira's page around a frame can do for it. */
export interface Surface {
  readonly module: AppModule;
  /** Describes the page, e.g. `{project: {id, key, type}}`; the back end must not trust it. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly events: AppEvents;
  readonly callServer: (command: string, data: unknown) => Promise<unknown>;
  readonly navigate: (path: string) => void;
  readonly showFlag: (flag: AppFlag) => void;
  readonly closeFlag: (id: string) => void;
  readonly openModal: (modal: AppModal) => void;
  readonly openCreateIssue: (request: CreateIssueRequest) => void;
  /** Fetches what the page around the frame shows anew. */
  readonly refresh: () => Promise<void>;
  readonly enableTheming: () => Promise<void>;
  readonly modulePath: (
    moduleKey: string,
    projectKey: string | undefined,
    path: string,
  ) => string | undefined;
  /** Only for full pages. */
  readonly history?: PageHistory;
  /** Only for frames that can be closed: modals. */
  readonly close?: (payload: unknown) => void;
  /** Only for pages that configure a rule of a workflow: takes what is asked for the configuration. */
  readonly takeRuleConfiguration?: (callback: () => unknown) => void;
  /** Only for edit views. */
  readonly submit?: (payload: unknown) => Promise<void>;
  /** Only for frames that can be closed. */
  readonly onClose?: (callback: () => unknown) => void;
}

export interface AppFlag {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { readonly text: string; readonly onClick: () => unknown }[];
}

export interface AppModal {
  readonly module: AppModule;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Address of the frame. */
  readonly url: string;
  readonly size: ModalSize;
  readonly title: string;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => unknown;
}

export type ModalSize = string | { readonly width: string; readonly height?: string };

export interface CreateIssueRequest {
  /** What is filled in at first: `projectId` (a key does too), `issueTypeId` and fields by id. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly onClose: (created: readonly { readonly issueId: string }[]) => unknown;
}
