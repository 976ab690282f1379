import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SrsView } from '../../../../src/srs/contract';
import {
  entriesOf,
  processPhase,
  type DrawnProcess,
  type SrsEntry,
} from '../../../../src/srs/entries/contract';
import { call } from '../../../shared/call';
import { Loading } from '../../../shared/feedback/loading';
import { Problem } from '../../../shared/feedback/problem';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { SaveActs } from '../../../shared/form/save-acts';
import { TextInput } from '../../../shared/form/text-input';
import { SaveFailure } from '../../plan/save-failure';
import { useSrsWritten } from '../use-srs';
import type { DrawingActs } from './bpmn-editor';
import { ProcessFile } from './process-file';
import styles from './processes.module.css';
import { StepList } from './step-list';

/** Loaded when somebody draws. */
const BpmnEditor = lazy(async () => ({ default: (await import('./bpmn-editor')).BpmnEditor }));

type Entry = Extract<SrsEntry, { kind: 'process' }>;

interface ProcessEditorProps {
  readonly engagementId: string;
  readonly srs: SrsView;
  /** As it was seen. */
  readonly process: DrawnProcess;
  /** Somebody goes on with what is stored. */
  readonly onTaken: (stored: Entry | undefined) => void;
  readonly onSaved: () => void;
}

/** A process with its name, its drawing and the list of its steps beside it: either says what the other one does. */
export function ProcessEditor({
  engagementId,
  srs,
  process,
  onTaken,
  onSaved,
}: ProcessEditorProps) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState(process);
  const [opened, setOpened] = useState(process.xml);
  const [acts, setActs] = useState<DrawingActs>();
  const [isBroken, setIsBroken] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const version = useRef(process.version);
  const { save, readStored } = useDraw(engagementId, process.entryId, onSaved);
  const set = useCallback(
    (changed: Partial<DrawnProcess>) => setDrawn((known) => ({ ...known, ...changed })),
    [],
  );
  const isNameless = drawn.name.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (!isNameless) save.mutate({ ...drawn, version: version.current });
  };
  return (
    <div className={styles.page}>
      <div className={styles.fields}>
        <Field
          name="name"
          label={t('srs.entryField.process.name')}
          isRequired
          problems={isTried && isNameless ? [t('srs.form.missing')] : []}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={255}
              value={drawn.name}
              onChange={(name) => set({ name })}
            />
          )}
        </Field>
        <Field name="phase" label={t('srs.entryField.process.phase')}>
          {(control) => (
            <Choice
              {...control}
              value={drawn.phase}
              options={processPhase.options.map((value) => ({
                value,
                label: t(`srs.entryValue.phase.${value}`),
              }))}
              onChange={(phase) => phase !== '' && set({ phase })}
            />
          )}
        </Field>
      </div>
      <ProcessFile
        {...{ drawn }}
        onOpened={(xml) => {
          set({ xml });
          setOpened(xml);
          setActs(undefined);
          setIsBroken(false);
        }}
      />
      {isBroken && <Problem>{t('srs.process.broken')}</Problem>}
      <div className={styles.sides}>
        <Suspense fallback={<Loading lines={8} />}>
          <BpmnEditor
            xml={opened}
            label={t('srs.process.drawingOf', { name: drawn.name })}
            onReady={setActs}
            onDrawn={(xml) => set({ xml })}
            onBroken={() => setIsBroken(true)}
          />
        </Suspense>
        <StepList {...{ engagementId, srs, drawn, acts }} onLinked={(links) => set({ links })} />
      </div>
      <SaveFailure
        failure={save.error ?? readStored.error}
        onTakeStored={() => readStored.mutate(undefined, { onSuccess: onTaken })}
        onKeepMine={() =>
          readStored.mutate(undefined, {
            onSuccess: (stored) => {
              version.current = stored?.version ?? 0;
              save.reset();
            },
          })
        }
      />
      <SaveActs isSaving={save.isPending} onSave={submit} onCancel={onSaved} />
    </div>
  );
}

function useDraw(engagementId: string, entryId: string, onSaved: () => void) {
  const written = useSrsWritten(engagementId);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (process: DrawnProcess) => {
      const { readProcess } = await import('../../../../src/srs/process/contract');
      const read = readProcess(process.xml);
      const steps = 'steps' in read ? read.steps : [];
      // What is linked to a step that was taken away goes with it.
      const links = process.links.filter(({ stepId }) =>
        steps.some((step) => step.stepId === stepId),
      );
      return call('srs.draw', { engagementId, process: { ...process, links } });
    },
    onSuccess: () => {
      written();
      onSaved();
    },
  });
  const readStored = useMutation({
    mutationFn: async () => {
      const srs = await call('srs.get', { engagementId });
      client.setQueryData(['srs.get', engagementId], srs);
      return entriesOf(srs.entries, 'process').find((one) => one.entryId === entryId);
    },
  });
  return { save, readStored };
}
