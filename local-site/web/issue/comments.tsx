import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdfDocument } from '../adf/adf-document';
import { addComment, getComments } from '../api/issue-activity';
import { Field } from '../ui/field';
import { ErrorNote, QueryState } from '../ui/query-state';
import ui from '../ui/ui.module.css';
import { ByLine } from './by-line';
import styles from './issue.module.css';

export function Comments({ issueKey }: { readonly issueKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const comments = useQuery({
    queryKey: ['comments', issueKey],
    queryFn: () => getComments(issueKey),
  });
  const add = useMutation({
    mutationFn: () => addComment(issueKey, text.trim()),
    onSuccess: () => {
      setText('');
      return queries.invalidateQueries();
    },
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') add.mutate();
        }}
      >
        <Field label={t('addComment')}>
          {(id) => (
            <textarea
              id={id}
              rows={3}
              className={ui.input}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <ErrorNote error={add.error} />
        <Button type="submit" isLoading={add.isPending}>
          {t('save')}
        </Button>
      </form>
      <QueryState query={comments}>
        {({ comments: list }) => (
          <ul className={styles.entries}>
            {list.map(({ id, author, created, body }) => (
              <li key={id}>
                <ByLine author={author} created={created} />
                <AdfDocument value={body} />
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </>
  );
}
