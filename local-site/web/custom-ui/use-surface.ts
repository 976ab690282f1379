import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { callServerBridge } from '../api/site';
import { useSession } from '../shell/session-context';
import type { AppFrameProps } from './app-frame';
import { useAppHost } from './app-host-context';
import { modulePath } from './module-path';
import type { Surface } from './surface';

/** What the page around a frame does for it; theming is added where the frame's channel is known. */
export function useSurface({
  module,
  extension,
  history,
  onClose,
  beforeClose,
  onRuleConfiguration,
  onSubmit,
}: AppFrameProps): Omit<Surface, 'enableTheming'> {
  const host = useAppHost();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { modules } = useSession();
  return {
    ...host,
    module,
    extension,
    callServer: (command, data) =>
      callServerBridge({ moduleKey: module.key, command, data: data ?? null, extension }),
    navigate: (path) => void navigate(path),
    refresh: () => queries.invalidateQueries(),
    modulePath: (moduleKey, projectKey, path) => modulePath(modules, moduleKey, projectKey, path),
    ...(history === undefined ? {} : { history }),
    ...(onClose === undefined ? {} : { close: onClose }),
    ...(onSubmit === undefined ? {} : { submit: onSubmit }),
    ...(beforeClose === undefined ? {} : { onClose: beforeClose }),
    ...(onRuleConfiguration === undefined ? {} : { takeRuleConfiguration: onRuleConfiguration }),
  };
}
