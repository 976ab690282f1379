import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusReport } from '../../../../src/plan/reports/contract';
import parts from '../plan-parts.module.css';
import { SaveFailure } from '../save-failure';
import { TextArea } from '../text-area';
import { useSaveStatus } from './use-status';

interface StatusEditorProps {
  readonly engagementId: string;
  readonly report: StatusReport;
  /** The text as the plan's facts write it. */
  readonly written: string;
  readonly onClose: () => void;
}

/** Changes the text of a week; saved against the version that was seen. */
export function StatusEditor({ engagementId, report, written, onClose }: StatusEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(report.text ?? written);
  const { save, readStored } = useSaveStatus(engagementId, report, onClose);
  return (
    <div className={parts.form}>
      <SaveFailure
        failure={save.error}
        onTakeStored={() =>
          readStored.mutate(undefined, { onSuccess: (stored) => setText(stored.text ?? written) })
        }
        onKeepMine={() => readStored.mutate()}
      />
      <TextArea
        name="statusText"
        label={t('status.text')}
        help={t('status.textHelp')}
        rows={24}
        maxLength={20_000}
        value={text}
        onChange={setText}
      />
      <div className={parts.choices}>
        <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate(text)}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button appearance="subtle" onClick={() => setText(written)}>
          {t('status.writeAnew')}
        </Button>
      </div>
    </div>
  );
}
