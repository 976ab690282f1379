import { router } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { appPageAt } from '../../../shared/navigation/open-app-page';
import { useProject } from '../../../shared/page-context';
import { copyRichText } from '../../../shared/text/copy-rich-text';
import { escapedHtml } from '../../../shared/text/escaped-html';
import styles from './document.module.css';

interface CopyLinkProps {
  /** The place in the document. */
  readonly at: string;
  /** What the link says where it is put into a letter. */
  readonly text: string;
}

/** Puts a link to a place of the document on the clipboard. */
export function CopyLink({ at, text }: CopyLinkProps) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const copy = useMutation({
    mutationFn: async () => {
      const url = await router.getUrl(appPageAt(projectKey, `/srs?at=${encodeURIComponent(at)}`));
      if (url === null) throw new Error('The host names no address.');
      await copyRichText(url.href, `<a href="${escapedHtml(url.href)}">${escapedHtml(text)}</a>`);
    },
  });
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        aria-label={t('srs.document.copyOf', { name: at })}
        onClick={() => copy.mutate()}
      >
        {t('srs.document.copy')}
      </button>
      <span role="status">
        {copy.isSuccess && t('status.copied')}
        {copy.isError && t('status.notCopied')}
      </span>
    </>
  );
}
