import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestDatum } from '../../../../../src/uat/case/contract';
import { copyText } from '../../../../shared/text/copy-rich-text';
import styles from '../tester.module.css';

/** What is to be entered, each with a button that copies it. */
export function TestData({ data }: { data: readonly TestDatum[] }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState('');
  if (data.length === 0) return null;
  const copy = async ({ name, value }: TestDatum) => {
    await copyText(value);
    setCopied(name);
  };
  return (
    <div>
      <h4 className={styles.label}>{t('uat.tester.data')}</h4>
      <dl className={styles.data}>
        {data.map((datum) => (
          <div key={datum.name}>
            <dt>{datum.name}</dt>
            <dd>
              <code>{datum.value}</code>
              <button type="button" className={styles.link} onClick={() => void copy(datum)}>
                {t('uat.tester.copy', { name: datum.name })}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p role="status" className={styles.note}>
        {copied === '' ? '' : t('uat.tester.copied', { name: copied })}
      </p>
    </div>
  );
}
