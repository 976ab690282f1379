import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';
import { usePage } from '../../../shared/page-context';
import { AttachAct } from './attach-act';

/** For an issue that is nothing to the app yet: the engagement is that of the project in which the issue is shown. */
export function AttachToUnknown({ issueId }: { issueId: string }) {
  const { project } = usePage();
  const projectId = project?.projectId ?? '';
  const { data } = useQuery({
    queryKey: ['engagement.open', projectId],
    enabled: projectId !== '',
    retry: false,
    queryFn: () => call('engagement.open', { projectId }),
  });
  if (data?.state !== 'active' || !data.canWrite) return null;
  return <AttachAct issueId={issueId} engagementId={data.engagementId} />;
}
