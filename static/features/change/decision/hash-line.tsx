import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyRichText } from '../../../shared/text/copy-rich-text';
import styles from './decision-record.module.css';

/** As much of a hash as people compare. */
const SHORT = 12;

/** The hash of what was decided on: short to read, whole to copy. */
export function HashLine({ hash }: { hash: string }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    void copyRichText(hash, hash).then(
      () => setIsCopied(true),
      // A browser that lets nothing be copied has it in the title, to be read.
      () => setIsCopied(false),
    );
  };
  return (
    <div className={styles.hash}>
      <span>{t('change.decision.hash')}</span> <code title={hash}>{hash.slice(0, SHORT)}</code>
      <Button appearance="subtle" spacing="compact" onClick={copy}>
        {t('change.decision.copyHash')}
      </Button>
      <span role="status">{isCopied && t('change.decision.copied')}</span>
    </div>
  );
}
