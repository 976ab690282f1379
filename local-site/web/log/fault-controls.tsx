import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { armFault, CALL_KINDS, disarmFaults, FAULTS, killApp, setLatency } from '../api/site-log';
import { Field, Select } from '../ui/field';
import { ErrorNote } from '../ui/query-state';
import ui from '../ui/ui.module.css';

const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Arms a fault, slows calls down or ends the app's process. */
export function FaultControls() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string>('jira');
  const [fault, setFault] = useState<string>(FAULTS[0]);
  const [nth, setNth] = useState(1);
  const [latency, setLatencyMs] = useState(0);
  const run = useMutation({ mutationFn: (work: () => Promise<void>) => work() });
  const number = (label: string, value: number, least: number, set: (value: number) => void) => (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={least}
          className={ui.input}
          value={value}
          onChange={(event) => set(Math.max(least, event.target.valueAsNumber || least))}
        />
      )}
    </Field>
  );
  return (
    <section>
      <h2>{t('faults')}</h2>
      <div className={ui.toolbar}>
        <Field label={t('callKind')}>
          {(id) => (
            <Select id={id} value={kind} options={asOptions(CALL_KINDS)} onChange={setKind} />
          )}
        </Field>
        {number(t('nth'), nth, 1, setNth)}
        <Field label={t('fault')}>
          {(id) => <Select id={id} value={fault} options={asOptions(FAULTS)} onChange={setFault} />}
        </Field>
        <Button onClick={() => run.mutate(() => armFault(kind, nth, fault))}>{t('arm')}</Button>
        <Button onClick={() => run.mutate(disarmFaults)}>{t('disarm')}</Button>
        {number(t('latency'), latency, 0, setLatencyMs)}
        <Button onClick={() => run.mutate(() => setLatency(kind, latency))}>
          {t('setLatency')}
        </Button>
        <Button appearance="danger" onClick={() => run.mutate(killApp)}>
          {t('kill')}
        </Button>
      </div>
      <div role="status">{run.isSuccess ? t('done') : null}</div>
      <ErrorNote error={run.error} />
    </section>
  );
}
