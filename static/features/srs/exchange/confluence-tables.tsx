import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTable } from '../../../../src/files/reading/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { findPages, pageIdIn, readTables } from './confluence-pages';

interface ConfluenceTablesProps {
  readonly onTaken: (name: string, table: FileTable) => void;
}

/** A table of a page of Confluence in place of a file: found by its address or its title, with the reader's own rights. */
export function ConfluenceTables({ onTaken }: ConfluenceTablesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const find = useMutation({ mutationFn: findPages });
  const read = useMutation({ mutationFn: readTables });
  const go = () => {
    const pageId = pageIdIn(text);
    find.reset();
    read.reset();
    if (pageId !== undefined) read.mutate(pageId);
    else find.mutate(text);
  };
  const failed = find.error ?? read.error;
  return (
    <div>
      <Field name="page" label={t('srs.import.page')} help={t('srs.import.pageHelp')}>
        {(control) => <TextInput {...control} maxLength={500} value={text} onChange={setText} />}
      </Field>
      <div className={parts.choices}>
        <Button
          isDisabled={text.trim() === ''}
          isLoading={find.isPending || read.isPending}
          onClick={go}
        >
          {t('srs.import.findPage')}
        </Button>
      </div>
      {failed !== null && <ErrorMessage failure={failed} />}
      <p role="status">
        {find.data?.length === 0 && t('srs.import.noPage')}
        {read.data?.tables.length === 0 && t('srs.import.noTable', { title: read.data.title })}
      </p>
      {read.data === undefined && (
        <ul>
          {find.data?.map(({ id, title }) => (
            <li key={id}>
              <Button appearance="subtle" onClick={() => read.mutate(id)}>
                {title}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {read.data?.tables.map((table, index) => (
          // Tables of a page have no name but their place.
          <li key={index}>
            <bdi>{table.heads.filter((head) => head !== '').join(', ')}</bdi>{' '}
            <Button
              aria-label={t('srs.import.takeTableOf', { number: index + 1 })}
              spacing="compact"
              onClick={() => onTaken(`${read.data.title}, ${String(index + 1)}`, table)}
            >
              {t('srs.import.takeTable', { count: table.rows.length })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
