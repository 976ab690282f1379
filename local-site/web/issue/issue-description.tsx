import { useTranslation } from 'react-i18next';
import { AdfDocument } from '../adf/adf-document';
import { plainText } from '../adf/plain-text';
import { textDocument } from '../adf/text-document';
import type { Issue } from '../api/issues';
import ui from '../ui/ui.module.css';
import { InlineEdit } from './inline-edit';
import { useEditIssue } from './use-edit-issue';

export function IssueSummary({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const edit = useEditIssue(issue.key);
  return (
    <InlineEdit
      label={t('summaryField')}
      view={<h1>{issue.fields.summary ?? issue.key}</h1>}
      control={(id) => (
        <input
          id={id}
          name="value"
          required
          className={ui.input}
          defaultValue={issue.fields.summary}
        />
      )}
      onSave={(summary) => edit.mutateAsync({ summary })}
    />
  );
}

/** Editing keeps the text of a description and gives up its formatting. */
export function IssueDescription({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const edit = useEditIssue(issue.key);
  const { description } = issue.fields;
  const isEmpty = description === null || description === undefined;
  return (
    <section>
      <h2>{t('description')}</h2>
      <InlineEdit
        label={t('description')}
        view={isEmpty ? t('noDescription') : <AdfDocument value={description} />}
        control={(id) => (
          <textarea
            id={id}
            name="value"
            rows={8}
            className={ui.input}
            defaultValue={plainText(description)}
          />
        )}
        onSave={(text) =>
          edit.mutateAsync({ description: text.trim() === '' ? null : textDocument(text) })
        }
      />
    </section>
  );
}
