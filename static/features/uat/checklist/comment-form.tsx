import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COMMENT } from '../../../../src/uat/checklist/contract';
import { Field } from '../../../shared/form/field';
import form from '../../../shared/form/form.module.css';
import { TextInput } from '../../../shared/form/text-input';

interface CommentFormProps {
  readonly comment: string;
  readonly isSaving: boolean;
  readonly onSave: (comment: string) => void;
  readonly onClose: () => void;
}

/** What is to be said about an item; nothing takes away what was said. */
export function CommentForm({ comment, isSaving, onSave, onClose }: CommentFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(comment);
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <Field name="checklistComment" label={t('uat.checklist.comment')}>
        {(control) => (
          <TextInput {...control} maxLength={MOST_COMMENT} value={text} onChange={setText} />
        )}
      </Field>
      <div className={form.acts}>
        <Button type="submit" appearance="primary" isLoading={isSaving}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}
