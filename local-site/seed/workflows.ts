import type { DirectoryStores } from '../jira/directory-stores';
import type { JiraStatus, JiraTransition } from '../jira/directory';

export type WorkflowLanguage = 'en' | 'zh';
type Names = Readonly<Record<WorkflowLanguage, string>>;
interface StatusDraft {
  readonly key: string;
  readonly names: Names;
  readonly category: JiraStatus['categoryKey'];
}
interface TransitionDraft {
  readonly names: Names;
  /** Keys of statuses; empty: from any. */
  readonly from: readonly string[];
  readonly to: string;
  readonly requiredPermission?: string;
}
interface WorkflowDraft {
  readonly names: Names;
  readonly statuses: readonly StatusDraft[];
  readonly transitions: readonly TransitionDraft[];
}

const status = (
  key: string,
  en: string,
  zh: string,
  category: JiraStatus['categoryKey'],
): StatusDraft => ({ key, names: { en, zh }, category });
const step = (
  en: string,
  zh: string,
  from: readonly string[],
  to: string,
  requiredPermission?: string,
): TransitionDraft => ({
  names: { en, zh },
  from,
  to,
  ...(requiredPermission === undefined ? {} : { requiredPermission }),
});

const DELIVERY: WorkflowDraft = {
  names: { en: 'Delivery', zh: '交付流程' },
  statuses: [
    status('todo', 'To Do', '待办', 'new'),
    status('doing', 'In Progress', '进行中', 'indeterminate'),
    status('done', 'Done', '已完成', 'done'),
  ],
  transitions: [
    step('To Do', '退回待办', [], 'todo'),
    step('In Progress', '开始处理', [], 'doing'),
    step('Done', '完成', [], 'done'),
  ],
};

const OPEN_CHANGES = ['draft', 'submitted', 'impact', 'vendor', 'client', 'implementing'];
/** Steps of the vendor ask for a right that the client does not have. */
const VENDOR_RIGHT = 'EDIT_ISSUES';

const CHANGE: WorkflowDraft = {
  names: { en: 'Change request', zh: '变更请求流程' },
  statuses: [
    status('draft', 'Draft', '草稿', 'new'),
    status('submitted', 'Submitted', '已提交', 'new'),
    status('impact', 'Impact analysis', '影响分析', 'indeterminate'),
    status('vendor', 'Vendor review', '供应商评审', 'indeterminate'),
    status('client', 'Client decision', '客户决策', 'indeterminate'),
    status('implementing', 'Implementing', '实施中', 'indeterminate'),
    status('verified', 'Verified', '已验证', 'indeterminate'),
    status('closed', 'Closed', '已关闭', 'done'),
    status('rejected', 'Rejected', '已拒绝', 'done'),
    status('deferred', 'Deferred', '已推迟', 'done'),
    status('withdrawn', 'Withdrawn', '已撤回', 'done'),
  ],
  transitions: [
    step('Submit', '提交', ['draft'], 'submitted'),
    step('Start impact analysis', '开始影响分析', ['submitted'], 'impact', VENDOR_RIGHT),
    step('Send to vendor review', '提交供应商评审', ['impact'], 'vendor', VENDOR_RIGHT),
    step('Ask the client', '提交客户决策', ['vendor'], 'client', VENDOR_RIGHT),
    step('Approve', '批准', ['client'], 'implementing'),
    step('Reject', '拒绝', ['client'], 'rejected'),
    step('Defer to phase 2', '推迟到二期', ['client'], 'deferred'),
    step('Verify', '验证通过', ['implementing'], 'verified'),
    step('Close', '关闭', ['verified'], 'closed', VENDOR_RIGHT),
    step('Withdraw', '撤回', OPEN_CHANGES, 'withdrawn'),
  ],
};

const SIMPLE: WorkflowDraft = {
  names: { en: 'Simple', zh: '简单流程' },
  statuses: [status('open', 'Open', '打开', 'new'), status('done', 'Finished', '结束', 'done')],
  transitions: [
    step('Finish', '结束', ['open'], 'done'),
    step('Reopen', '重新打开', ['done'], 'open'),
  ],
};

const DRAFTS = { delivery: DELIVERY, change: CHANGE, simple: SIMPLE } as const;
export type WorkflowKind = keyof typeof DRAFTS;

/** Where a workflow's ids begin: statuses are numbered from here in the order of the draft. */
export interface WorkflowPlace {
  readonly workflowId: string;
  readonly firstStatusId: number;
  readonly scopeProjectId?: string;
}

/** Writes one workflow with its statuses; answers the status ids by key. */
export function seedWorkflow(
  { statuses, workflows }: DirectoryStores,
  kind: WorkflowKind,
  language: WorkflowLanguage,
  place: WorkflowPlace,
): ReadonlyMap<string, string> {
  const draft = DRAFTS[kind];
  const scope = place.scopeProjectId === undefined ? {} : { scopeProjectId: place.scopeProjectId };
  const ids = new Map<string, string>();
  for (const [index, { key, names, category }] of draft.statuses.entries()) {
    const id = String(place.firstStatusId + index);
    ids.set(key, id);
    statuses.save({ id, name: names[language], categoryKey: category, ...scope });
  }
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The workflow ${kind} has no status ${key}.`);
    return id;
  };
  const transitions = draft.transitions.map((one, index): JiraTransition => ({
    // Jira numbers transitions 11, 21, 31 …; 1 is the creation.
    id: String(11 + index * 10),
    name: one.names[language],
    fromStatusIds: one.from.map(idOf),
    toStatusId: idOf(one.to),
    validators: [],
    ...(one.requiredPermission === undefined ? {} : { requiredPermission: one.requiredPermission }),
  }));
  workflows.save({
    id: place.workflowId,
    name:
      place.scopeProjectId === undefined
        ? draft.names[language]
        : `${draft.names[language]} ${place.scopeProjectId}`,
    description: '',
    initialStatusId: idOf(draft.statuses[0]?.key ?? ''),
    transitions,
    ...scope,
  });
  return ids;
}
