import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createIssue, getCreateFields, type CreateField } from '../api/create-meta';
import type { Project } from '../api/projects';
import { RequestRefused } from '../api/request';
import { useAppHost } from '../custom-ui/app-host-context';
import { ErrorNote, QueryState } from '../ui/query-state';
import styles from '../ui/ui.module.css';
import { CreateFieldInput } from './create-field-input';
import { fieldValue } from './field-value';

/** Set by the choice above the form, or by another place than this form. */
const ELSEWHERE = new Set(['project', 'issuetype', 'attachment', 'issuelinks', 'reporter']);

export function CreateIssueForm({
  project,
  typeId,
  prefilled,
  onClose,
}: {
  readonly project: Project;
  readonly typeId: string;
  readonly prefilled: Readonly<Record<string, unknown>>;
  readonly onClose: (created: readonly { readonly issueId: string }[]) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { showFlag } = useAppHost();
  const meta = useQuery({
    queryKey: ['create-fields', project.id, typeId],
    queryFn: () => getCreateFields(project.id, typeId),
  });
  const create = useMutation({
    mutationFn: createIssue,
    onSuccess: async ({ id, key }) => {
      showFlag({
        id: `created-${key}`,
        type: 'success',
        title: t('issueCreated', { key }),
        isAutoDismiss: true,
        actions: [],
      });
      onClose([{ issueId: id }]);
      await queries.invalidateQueries();
    },
  });
  const errors = create.error instanceof RequestRefused ? create.error.fieldErrors : {};
  const submit = (form: FormData, fields: readonly CreateField[]) => {
    const entered = fields.flatMap((field) => {
      const text = form.get(field.fieldId);
      const value = typeof text === 'string' ? fieldValue(field, text) : undefined;
      return value === undefined ? [] : [[field.fieldId, value] as const];
    });
    create.mutate({
      project: { id: project.id },
      issuetype: { id: typeId },
      ...Object.fromEntries(entered),
    });
  };
  return (
    <QueryState query={meta}>
      {({ fields }) => {
        const shown = fields.filter(({ fieldId }) => !ELSEWHERE.has(fieldId));
        return (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit(new FormData(event.currentTarget), shown);
            }}
          >
            <ErrorNote error={create.error} />
            {shown.map((field) => (
              <CreateFieldInput
                key={field.fieldId}
                field={field}
                projectKey={project.key}
                initial={prefilled[field.fieldId]}
                error={errors[field.fieldId]}
              />
            ))}
            <div className={styles.actions}>
              <Button appearance="subtle" onClick={() => onClose([])}>
                {t('cancel')}
              </Button>
              <Button type="submit" appearance="primary" isLoading={create.isPending}>
                {t('create')}
              </Button>
            </div>
          </form>
        );
      }}
    </QueryState>
  );
}
