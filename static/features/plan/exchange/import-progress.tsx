import ProgressBar from '@atlaskit/progress-bar';
import { useTranslation } from 'react-i18next';
import type { ImportStep } from './use-import';

/** How far an import is; what the back end does at once has no measure, only a name. */
export function ImportProgress({ step }: { step: ImportStep }) {
  const { t } = useTranslation();
  const isSending = step.step === 'sending';
  const text = isSending
    ? t('exchange.step.sending', { done: step.done, total: step.total })
    : t(`exchange.step.${step.step}`);
  return (
    <div>
      <ProgressBar
        ariaLabel={text}
        isIndeterminate={!isSending}
        value={isSending ? step.done / step.total : 0}
      />
      <p role="status">{text}</p>
    </div>
  );
}
