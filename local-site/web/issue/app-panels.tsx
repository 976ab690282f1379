import Button from '@atlaskit/button/new';
import type { Issue } from '../api/issues';
import { AppFrame } from '../custom-ui/app-frame';
import { useAppHost } from '../custom-ui/app-host-context';
import { useSession } from '../shell/session-context';
import { issueExtension } from './issue-extension';

/** The app's modules of one kind in an issue: frames, or for actions buttons that open a modal. */
export function AppPanels({
  type,
  issue,
}: {
  readonly type: 'jira:issueContext' | 'jira:issueAction';
  readonly issue: Issue;
}) {
  const { modules } = useSession();
  const { openModal } = useAppHost();
  const extension = issueExtension(type, issue);
  return modules
    .filter((module) => module.type === type)
    .map((module) =>
      type === 'jira:issueAction' ? (
        <Button
          key={module.key}
          onClick={() =>
            openModal({
              module,
              extension,
              url: module.url,
              size: 'medium',
              title: module.title,
              closeOnEscape: true,
              closeOnOverlayClick: true,
              onClose: () => undefined,
            })
          }
        >
          {module.title}
        </Button>
      ) : (
        <section key={module.key}>
          <h2>{module.title}</h2>
          <AppFrame module={module} extension={extension} shape="content" />
        </section>
      ),
    );
}
