import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepLinks } from '../../../../src/srs/entries/contract';
import type { ProcessStep } from '../../../../src/srs/process/contract';
import { TextInput } from '../../../shared/form/text-input';
import { TickList, type TickOption } from '../entries/tick-list';
import type { DrawingActs } from './bpmn-editor';
import styles from './processes.module.css';

const MOST_LINKS = 20;

interface StepEditorProps {
  readonly step: ProcessStep;
  readonly place: number;
  /** Absent until the drawing is there. */
  readonly acts: DrawingActs | undefined;
  /** Whether another step can follow. */
  readonly canGoOn: boolean;
  readonly links: StepLinks;
  readonly requirements: readonly TickOption[];
  readonly cases: readonly TickOption[];
  readonly onLinked: (links: StepLinks) => void;
}

/** One step of the list beside the drawing: what it is called, what comes after it, what it leads to. */
export function StepEditor(props: StepEditorProps) {
  const { step, place, acts, canGoOn, links, requirements, cases, onLinked } = props;
  const { t } = useTranslation();
  const { stepId } = step;
  const [name, setName] = useState<string>();
  const kind = t(`srs.process.kind.${step.kind}`);
  const said = step.name === '' ? `${kind} ${String(place)}` : step.name;
  const count = links.requirementIds.length + links.caseIds.length;
  const rename = () => {
    if (name !== undefined && name !== step.name) acts?.rename(stepId, name);
    setName(undefined);
  };
  return (
    <li className={styles.step}>
      <label htmlFor={`field-step-${stepId}`}>
        {kind}
        {step.lane !== undefined && (
          <>
            {' · '}
            <bdi>{step.lane}</bdi>
          </>
        )}
      </label>
      <div onBlur={rename}>
        <TextInput
          id={`field-step-${stepId}`}
          isInvalid={false}
          maxLength={255}
          value={name ?? step.name}
          onChange={setName}
        />
      </div>
      <div className={styles.acts}>
        {canGoOn && (
          <Button
            spacing="compact"
            isDisabled={acts === undefined}
            aria-label={t('srs.process.addAfterOf', { name: said })}
            onClick={() => acts?.addAfter(stepId, t('srs.process.newStep'))}
          >
            {t('srs.process.addAfter')}
          </Button>
        )}
        <Button
          appearance="subtle"
          spacing="compact"
          isDisabled={acts === undefined}
          aria-label={t('act.removeOf', { name: said })}
          onClick={() => acts?.remove(stepId)}
        >
          {t('act.remove')}
        </Button>
      </div>
      <details>
        <summary>{t('srs.process.linked', { count })}</summary>
        <TickList
          label={t('srs.process.requirementsOf', { name: said })}
          options={requirements}
          chosen={links.requirementIds}
          most={MOST_LINKS}
          onChange={(requirementIds) => onLinked({ ...links, requirementIds: [...requirementIds] })}
        />
        <TickList
          label={t('srs.process.casesOf', { name: said })}
          options={cases}
          chosen={links.caseIds}
          most={MOST_LINKS}
          onChange={(caseIds) => onLinked({ ...links, caseIds: [...caseIds] })}
        />
      </details>
    </li>
  );
}
