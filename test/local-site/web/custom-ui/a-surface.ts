import { appEvents } from '../../../../local-site/web/custom-ui/app-events';
import type { Surface } from '../../../../local-site/web/custom-ui/surface';

/** A frame's surroundings that note what they are asked for. */
export function aSurface(asked: unknown[], changes: Partial<Surface> = {}): Surface {
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      asked.push([name, ...args]);
    };
  return {
    module: {
      type: 'jira:projectPage',
      key: 'project',
      title: 'Rollout',
      url: 'http://127.0.0.1:8182/ui/project.html',
      appId: 'app',
      environmentId: 'environment',
    },
    extension: { project: { id: '10000', key: 'ROLL', type: 'business' } },
    events: appEvents(),
    callServer: async (command, data) => {
      asked.push(['callServer', command, data]);
      return 'served';
    },
    navigate: note('navigate'),
    showFlag: note('showFlag'),
    closeFlag: note('closeFlag'),
    openModal: note('openModal'),
    openCreateIssue: note('openCreateIssue'),
    refresh: async () => note('refresh')(),
    enableTheming: async () => note('enableTheming')(),
    modulePath: () => undefined,
    ...changes,
  };
}
