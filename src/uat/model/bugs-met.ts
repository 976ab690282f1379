import { severity, type Severity } from '../case/contract';
import type { RunFacts } from '../run/contract';
import type { Sums } from './sums';

/** A bug that runs of a cycle, or of a module, met: each once. */
export interface BugMet {
  readonly issueId: string;
  /** As severe as the worst of those says that met it. */
  readonly severity: Severity;
  readonly isOpen: boolean;
}

const NAME = /^bug:([^:]+):([^:]+):([^:]+):(open|done)$/;

/** What a run adds for its bugs: `bug:<module>:<severity>:<issue>:open|done`. */
export function bugNames({ module, bugs }: Pick<RunFacts, 'module' | 'bugs'>): readonly string[] {
  return bugs.map((bug) => `bug:${module}:${bug.severity}:${bug.issueId}:${bug.state}`);
}

/** The bugs among the sums of a cycle: two runs that met the same one do not make two of it. */
export function bugsMet(sums: Sums, module?: string): readonly BugMet[] {
  const found = new Map<string, BugMet>();
  for (const [name, amount] of Object.entries(sums)) {
    const [, its, level, issueId = '', state] = NAME.exec(name) ?? [];
    const known = severity.safeParse(level);
    if (!known.success || amount <= 0 || (module !== undefined && its !== module)) continue;
    const before = found.get(issueId);
    found.set(issueId, {
      issueId,
      severity: before === undefined || known.data < before.severity ? known.data : before.severity,
      isOpen: state === 'open' || before?.isOpen === true,
    });
  }
  return [...found.values()];
}
