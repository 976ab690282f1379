import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attachFiles, type Issue } from '../api/issues';
import { Field } from '../ui/field';
import { ErrorNote } from '../ui/query-state';
import styles from './issue.module.css';

export function Attachments({ issue }: { readonly issue: Issue }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const attach = useMutation({
    mutationFn: (files: readonly File[]) => attachFiles(issue.key, files),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['issue', issue.key] }),
  });
  const bytes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte' });
  return (
    <section>
      <h2>{t('attachments')}</h2>
      <ul>
        {(issue.fields.attachment ?? []).map(({ id, filename, size, content }) => (
          <li key={id}>
            {/* The address names the canonical site; its path is served here. */}
            <a href={new URL(content, location.href).pathname} download={filename}>
              {filename}
            </a>{' '}
            ({bytes.format(Math.ceil(size / 1000))})
          </li>
        ))}
      </ul>
      <ErrorNote error={attach.error} />
      <Field label={t('addAttachment')}>
        {(id) => (
          <input
            id={id}
            type="file"
            multiple
            className={styles.file}
            disabled={attach.isPending}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              if (files.length > 0) attach.mutate(files);
            }}
          />
        )}
      </Field>
    </section>
  );
}
