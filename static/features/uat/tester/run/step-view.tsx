import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endRefusal } from '../../../../../src/uat/answering/contract';
import type { AnswerAct, OnBehalf, StepOutcome } from '../../../../../src/uat/attempt/contract';
import type { RunFacts } from '../../../../../src/uat/run/contract';
import type { RunView } from '../../../../../src/uat/execution/contract';
import { openAttempt, stepToDo } from '../local-run';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import { AnsweredSteps } from './answered-steps';
import { FinishPart } from './finish-part';
import { OutcomeButtons } from './outcome-buttons';
import { ReasonPart, type Said } from './reason-part';
import { TestData } from './test-data';
import { useGiveAnswers } from './use-give-answers';
import { WholeCase } from './whole-case';

export interface StepViewProps {
  readonly view: RunView;
  readonly run: RunFacts;
  readonly onBehalf: OnBehalf | undefined;
  readonly pictures: Pictures;
  /** Whether the next answer begins another attempt because what was wrong is mended. */
  readonly isRetest: boolean;
}

/** The step that is to be done: where one is, what to do, what should happen, and the four things that may be said. */
export function StepView({ view, run, onBehalf, pictures, isRetest }: StepViewProps) {
  const { t } = useTranslation();
  const give = useGiveAnswers(run, view.accountId, onBehalf);
  const [chosen, setChosen] = useState<string>();
  const [outcome, setOutcome] = useState<Exclude<StepOutcome, 'pass'>>();
  const next = stepToDo(run);
  const index = chosen === undefined ? next : run.steps.findIndex((one) => one.stepId === chosen);
  const step = run.steps[index];
  const heading = useFocusOnChange(index);
  const answered = openAttempt(run)?.steps ?? [];
  const say = (
    said: Omit<Extract<AnswerAct, { kind: 'step' }>, 'kind' | 'stepId'>,
    stops: boolean,
  ) => {
    if (step === undefined) return;
    const act: AnswerAct = { kind: 'step', stepId: step.stepId, ...said };
    const after = [...answered.filter(({ stepId }) => stepId !== step.stepId), { ...act, at: 0 }];
    const isLast = run.steps.every(({ stepId }) => after.some((one) => one.stepId === stepId));
    const mayEnd =
      endRefusal(
        after,
        run.steps.map(({ stepId }) => stepId),
        {},
      ) === undefined;
    const isEnd = (isLast && chosen === undefined) || (stops && mayEnd);
    give(isEnd ? [act, { kind: 'end' }] : [act]);
    setOutcome(undefined);
    setChosen(undefined);
  };
  const sayWhy = ({ text, stops }: Said) => {
    if (outcome !== undefined) say({ outcome, actual: text }, stops);
  };
  return (
    <>
      {isRetest && <p className={styles.retest}>{t('uat.tester.retest')}</p>}
      {index === 0 && <Before run={run} />}
      {step === undefined ? (
        <FinishPart onFinish={() => give([{ kind: 'end' }])} />
      ) : (
        <article className={styles.step} aria-labelledby="uat-step">
          <h3 id="uat-step" ref={heading} tabIndex={-1} className={styles.where}>
            {t('uat.tester.step', { step: index + 1, count: run.steps.length })}
          </h3>
          <p className={styles.do}>{step.action}</p>
          {step.expected !== '' && (
            <>
              <h4 className={styles.label}>{t('uat.tester.expected')}</h4>
              <p>{step.expected}</p>
            </>
          )}
          <TestData data={run.testData} />
          {outcome === undefined ? (
            <OutcomeButtons
              onSay={(said) => (said === 'pass' ? say({ outcome: said }, false) : setOutcome(said))}
            />
          ) : (
            <ReasonPart
              key={outcome}
              {...{ outcome, pictures }}
              isLast={index === run.steps.length - 1}
              onSay={sayWhy}
              onCancel={() => setOutcome(undefined)}
            />
          )}
        </article>
      )}
      <AnsweredSteps run={run} onAgain={setChosen} />
      {outcome === undefined && (
        <WholeCase onSay={(as, reason) => give([{ kind: 'end', as, reason }])} />
      )}
    </>
  );
}

/** What must be so before the first step. */
function Before({ run }: { run: RunFacts }) {
  const { t } = useTranslation();
  const { scenario, preconditions } = run;
  return (
    <>
      {scenario !== '' && <p>{scenario}</p>}
      {preconditions !== '' && (
        <div>
          <h3 className={styles.label}>{t('uat.tester.before')}</h3>
          <p>{preconditions}</p>
        </div>
      )}
    </>
  );
}

/** Keyboard and screen reader go on at the step that follows; on the first one the focus stays where it was. */
function useFocusOnChange(index: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(index);
  useEffect(() => {
    if (shown.current !== index) heading.current?.focus();
    shown.current = index;
  }, [index]);
  return heading;
}
