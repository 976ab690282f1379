import type { EntryDeps } from './run-function';

/**
 * All handlers that manifest.yml names, on the same adapters. Each is read when it is called for the first time, and so are the
 * adapters: a process works for one of them, and need not wait for what the others are made of.
 */
export function createHandlers(loadDeps: () => Promise<EntryDeps>) {
  function late<Given extends readonly unknown[], Answer>(
    create: (deps: EntryDeps) => Promise<(...given: Given) => Promise<Answer>>,
  ): (...given: Given) => Promise<Answer> {
    let handler: ((...given: Given) => Promise<Answer>) | undefined;
    return async (...given) => {
      handler ??= await create(await loadDeps());
      return handler(...given);
    };
  }
  return {
    resolver: late(async (deps) => (await import('./resolver')).createResolver(deps)),
    jobs: late(async (deps) => (await import('./jobs-consumer')).createJobsConsumer(deps)),
    jobRecovery: late(async (deps) => (await import('./job-recovery')).createJobRecovery(deps)),
    plan: late(async (deps) => (await import('./plan-consumer')).createPlanConsumer(deps)),
    risk: late(async (deps) => (await import('./risk-consumer')).createRiskConsumer(deps)),
    change: late(async (deps) => (await import('./change-consumer')).createChangeConsumer(deps)),
    uat: late(async (deps) => (await import('./uat-consumer')).createUatConsumer(deps)),
    srs: late(async (deps) => (await import('./srs-consumer')).createSrsConsumer(deps)),
    handbook: late(async (deps) =>
      (await import('./handbook-consumer')).createHandbookConsumer(deps),
    ),
    issueEvents: late(async (deps) => (await import('./issue-events')).createIssueEvents(deps)),
    pageEvents: late(async (deps) => (await import('./page-events')).createPageEvents(deps)),
    planLook: late(async (deps) => (await import('./plan-look')).createPlanLook(deps)),
    changeGate: late(async (deps) => (await import('./change-gate')).createChangeGate(deps)),
    srsExport: late(async (deps) => (await import('./srs-export')).createSrsExport(deps)),
    handbookExport: late(async (deps) =>
      (await import('./handbook-export')).createHandbookExport(deps),
    ),
  };
}
