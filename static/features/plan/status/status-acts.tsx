import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import parts from '../plan-parts.module.css';
import { copyRichText } from '../../../shared/text/copy-rich-text';
import { statusHtml } from './status-blocks';
import styles from './status.module.css';

interface StatusActsProps {
  readonly text: string;
  /** Absent for readers. */
  readonly onEdit?: () => void;
}

export function StatusActs({ text, onEdit }: StatusActsProps) {
  const { t } = useTranslation();
  const copy = useMutation({ mutationFn: () => copyRichText(text, statusHtml(text)) });
  return (
    <div className={`${parts.choices} ${styles.acts}`}>
      {onEdit !== undefined && <Button onClick={onEdit}>{t('status.edit')}</Button>}
      <Button onClick={() => copy.mutate()}>{t('status.copy')}</Button>
      <Button onClick={() => window.print()}>{t('status.print')}</Button>
      <span role="status">
        {copy.isSuccess && t('status.copied')}
        {copy.isError && t('status.notCopied')}
      </span>
    </div>
  );
}
