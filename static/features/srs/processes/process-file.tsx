import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MOST_DRAWING_CHARACTERS, type DrawnProcess } from '../../../../src/srs/entries/contract';
import { CallFailure } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { FileChoice } from '../../../shared/files/file-choice';
import { fileName } from '../../../shared/files/file-name';
import { saveContent } from '../../../shared/files/save-content';
import styles from './processes.module.css';

interface ProcessFileProps {
  readonly drawn: DrawnProcess;
  readonly onOpened: (xml: string) => void;
}

/** A drawing from another program, and back to it. */
export function ProcessFile({ drawn, onOpened }: ProcessFileProps) {
  const { t } = useTranslation();
  const open = useMutation({
    mutationFn: async (file: File) => {
      const { readProcess } = await import('../../../../src/srs/process/contract');
      const xml = await file.text();
      const read = readProcess(xml);
      const isTooLarge = xml.length > MOST_DRAWING_CHARACTERS;
      if (isTooLarge) throw new CallFailure({ code: 'LIMIT', key: 'srsDrawingTooLarge' });
      if ('problem' in read) throw new CallFailure({ code: 'INVALID', key: read.problem });
      return xml;
    },
    onSuccess: onOpened,
  });
  const save = () =>
    saveContent(
      `${fileName(drawn.name) || 'process'}.bpmn`,
      new Blob([drawn.xml], { type: 'application/xml' }),
    );
  return (
    <div>
      <div className={styles.acts}>
        <FileChoice
          label={t('srs.process.open')}
          accept=".bpmn,.xml"
          onChoose={([file]) => {
            if (file !== undefined) open.mutate(file);
          }}
        />
        <Button onClick={save}>{t('srs.process.save')}</Button>
      </div>
      {open.isError && <ErrorMessage failure={open.error} />}
    </div>
  );
}
