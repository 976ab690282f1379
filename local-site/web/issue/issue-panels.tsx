import Button from '@atlaskit/button/new';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../api/issues';
import { addPanel, getPanels, showPanelForAll } from '../api/places';
import { AppFrame } from '../custom-ui/app-frame';
import { useSession } from '../shell/session-context';
import { QueryState } from '../ui/query-state';
import { issueExtension } from './issue-extension';

const TYPE = 'jira:issuePanel';

/**
 * The app's panels in an issue. A panel is there once somebody clicked its button, or on all issues where an
 * administrator wants it so.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-panel/
 */
export function IssuePanels({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const { modules } = useSession();
  const client = useQueryClient();
  const [newKey, setNewKey] = useState<string>();
  const placed = useQuery({ queryKey: ['panels', issue.id], queryFn: () => getPanels(issue.id) });
  const then = async (work: Promise<void>) => {
    await work;
    await client.invalidateQueries({ queryKey: ['panels'] });
  };
  const add = (moduleKey: string) => {
    setNewKey(moduleKey);
    void then(addPanel(issue.id, moduleKey));
  };
  return (
    <QueryState query={placed}>
      {({ mayShowForAll, panels }) =>
        panels.map(({ moduleKey, isAdded, isShownForAll }) => {
          const module = modules.find(({ type, key }) => type === TYPE && key === moduleKey);
          if (module === undefined) return null;
          if (!isAdded && !isShownForAll) {
            return (
              <Button key={moduleKey} onClick={() => add(moduleKey)}>
                {module.title}
              </Button>
            );
          }
          return (
            <section key={moduleKey}>
              <h2>{module.title}</h2>
              <AppFrame
                module={module}
                extension={issueExtension(TYPE, issue, moduleKey === newKey)}
                shape="content"
              />
              {mayShowForAll && (
                <Button
                  spacing="compact"
                  appearance="subtle"
                  onClick={() => void then(showPanelForAll(moduleKey, !isShownForAll))}
                >
                  {t(isShownForAll ? 'hidePanelFromAll' : 'showPanelForAll')}
                </Button>
              )}
            </section>
          );
        })
      }
    </QueryState>
  );
}
