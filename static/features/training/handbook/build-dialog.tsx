import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { readConfluence } from '../../../shared/confluence/request';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { useBuildHandbook } from './use-build-handbook';

interface BuildDialogProps {
  readonly engagementId: string;
  readonly onClose: () => void;
}

const answer = z.object({
  results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
});
/** Most that Confluence tells at once. */
const SPACES = '/wiki/api/v2/spaces?limit=250';

/** In which space the pages shall stand, and in which language. */
export function BuildDialog({ engagementId, onClose }: BuildDialogProps) {
  const { t, i18n } = useTranslation();
  const spaces = useQuery({
    queryKey: ['confluence.spaces'],
    retry: false,
    queryFn: async () => (await readConfluence(answer, SPACES)).results,
  });
  const [chosen, setChosen] = useState('');
  const [language, setLanguage] = useState<'en' | 'zh'>(
    i18n.language.startsWith('zh') ? 'zh' : 'en',
  );
  const build = useBuildHandbook(engagementId);
  const offered = spaces.data ?? [];
  const spaceId = chosen === '' ? (offered[0]?.id ?? '') : chosen;
  return (
    <FormDialog
      title={t('training.inConfluence.make')}
      act={t('training.inConfluence.act')}
      isSaving={build.isPending}
      onSave={() =>
        spaceId === ''
          ? onClose()
          : build.mutate({ spaceId, language }, { onSuccess: () => onClose() })
      }
      onClose={onClose}
    >
      <p>{t('training.inConfluence.what')}</p>
      {build.error !== null && <ErrorMessage failure={build.error} />}
      {spaces.isPending && <Loading lines={2} />}
      {spaces.isError && (
        <ErrorMessage failure={spaces.error} onRetry={() => void spaces.refetch()} />
      )}
      {spaces.isSuccess && offered.length === 0 && <p>{t('training.inConfluence.noSpace')}</p>}
      {offered.length > 0 && (
        <>
          <Field name="space" label={t('training.inConfluence.space')}>
            {(control) => (
              <Choice
                {...control}
                value={spaceId}
                options={offered.map(({ id, key, name }) => ({
                  value: id,
                  label: `${name} (${key})`,
                }))}
                onChange={setChosen}
              />
            )}
          </Field>
          <Field name="language" label={t('training.inConfluence.language')}>
            {(control) => (
              <Choice
                {...control}
                value={language}
                options={[
                  { value: 'en', label: 'English' },
                  { value: 'zh', label: '简体中文' },
                ]}
                onChange={(value) => setLanguage(value === 'zh' ? 'zh' : 'en')}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
