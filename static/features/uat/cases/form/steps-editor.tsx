import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_STEPS, type CaseStep } from '../../../../../src/uat/case/contract';
import group from '../../../../shared/form/group.module.css';
import { TextArea } from '../../../plan/text-area';
import { movedStep, newStep } from './case-form';
import styles from './steps.module.css';

interface StepsEditorProps {
  readonly steps: readonly CaseStep[];
  readonly onChange: (steps: readonly CaseStep[]) => void;
}

/**
 * What the tester does, and what should happen then, step by step. By keyboard: Ctrl and Enter adds one behind the step
 * that has the focus, Alt and an arrow moves it; the focus goes with it.
 */
export function StepsEditor({ steps, onChange }: StepsEditorProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    list.current?.querySelector<HTMLElement>(`#field-action-${wanted}`)?.focus();
    setWanted(undefined);
  }, [wanted, steps]);
  const add = (behind: number) => {
    if (steps.length >= MOST_STEPS) return;
    const step = newStep();
    onChange([...steps.slice(0, behind + 1), step, ...steps.slice(behind + 1)]);
    setWanted(step.stepId);
  };
  const move = (index: number, by: number) => {
    onChange(movedStep(steps, index, by));
    setWanted(steps[index]?.stepId);
  };
  const hear = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      add(index);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    <fieldset className={group.group}>
      <legend>{t('uat.steps.title')}</legend>
      <p className={styles.hint}>{t('uat.steps.keys')}</p>
      <ol ref={list} className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.stepId}>
            {/* Keys of the fields inside it; it is no control itself. */}
            <StepRow
              step={step}
              number={index + 1}
              isLast={index === steps.length - 1}
              onKey={(event) => hear(event, index)}
              onChange={(values) =>
                onChange(steps.map((one, at) => (at === index ? { ...one, ...values } : one)))
              }
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(steps.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button isDisabled={steps.length >= MOST_STEPS} onClick={() => add(steps.length - 1)}>
          {t('uat.steps.add')}
        </Button>
      </div>
    </fieldset>
  );
}

interface StepRowProps {
  readonly step: CaseStep;
  readonly number: number;
  readonly isLast: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onChange: (values: Partial<CaseStep>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function StepRow({ step, number, isLast, onKey, onChange, onMove, onRemove }: StepRowProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.step}>
      <div className={styles.texts}>
        {(['action', 'expected'] as const).map((name) => (
          <TextArea
            key={name}
            name={`${name}-${step.stepId}`}
            label={t(`uat.steps.${name}`, { number })}
            rows={2}
            maxLength={1_000}
            value={step[name]}
            onKeyDown={onKey}
            onChange={(text) => onChange({ [name]: text })}
          />
        ))}
      </div>
      <div className={styles.acts}>
        <Button
          spacing="compact"
          appearance="subtle"
          isDisabled={number === 1}
          onClick={() => onMove(-1)}
        >
          {t('uat.steps.up', { number })}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={isLast} onClick={() => onMove(1)}>
          {t('uat.steps.down', { number })}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          {t('uat.steps.remove', { number })}
        </Button>
      </div>
    </div>
  );
}
