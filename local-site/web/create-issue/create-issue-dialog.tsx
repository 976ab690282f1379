import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCreateTypes } from '../api/create-meta';
import { getProjects } from '../api/projects';
import type { CreateIssueRequest } from '../custom-ui/surface';
import { Dialog } from '../ui/dialog';
import { Field, Select } from '../ui/field';
import { ErrorNote } from '../ui/query-state';
import { CreateIssueForm } from './create-issue-form';

/** Creates one issue; what may be filled in comes from Jira's create metadata. */
export function CreateIssueDialog({
  request,
  onClose,
}: {
  readonly request: CreateIssueRequest;
  readonly onClose: (created: readonly { readonly issueId: string }[]) => void;
}) {
  const { t } = useTranslation();
  const { projectId, issueTypeId, ...prefilled } = request.fields;
  const projects = useQuery({ queryKey: ['projects'], queryFn: getProjects });
  const [chosenProject, setProject] = useState(typeof projectId === 'string' ? projectId : '');
  const [chosenType, setType] = useState(typeof issueTypeId === 'string' ? issueTypeId : '');
  const project =
    projects.data?.find(({ id, key }) => id === chosenProject || key === chosenProject) ??
    projects.data?.[0] ??
    undefined;
  const types = useQuery({
    queryKey: ['create-types', project?.id],
    queryFn: () => getCreateTypes(project?.id ?? ''),
    enabled: project !== undefined,
  });
  const issueTypes = types.data?.issueTypes ?? [];
  const type = issueTypes.find(({ id }) => id === chosenType) ?? issueTypes[0];
  return (
    <Dialog title={t('createIssue')} onClose={() => onClose([])}>
      <ErrorNote error={projects.error ?? types.error} />
      <Field label={t('project')}>
        {(id) => (
          <Select
            id={id}
            value={project?.id ?? ''}
            onChange={setProject}
            options={(projects.data ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          />
        )}
      </Field>
      <Field label={t('type')}>
        {(id) => (
          <Select
            id={id}
            value={type?.id ?? ''}
            onChange={setType}
            options={issueTypes.map(({ id: value, name }) => ({ value, label: name }))}
          />
        )}
      </Field>
      {types.data !== undefined && type === undefined ? <p>{t('mayNotCreate')}</p> : null}
      {project === undefined || type === undefined ? null : (
        <CreateIssueForm
          key={`${project.id}/${type.id}`}
          project={project}
          typeId={type.id}
          prefilled={prefilled}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
