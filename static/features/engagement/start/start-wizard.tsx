import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { NoticeList } from '../../../shared/feedback/notice-list';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { DatesStep } from './dates-step';
import { PeopleStep } from './people-step';
import { PreviewStep } from './preview-step';
import { ProblemSummary } from './problem-summary';
import { StepBar } from './step-bar';
import { isStep, STEPS, stepOfField, type Step } from './steps';
import { TemplateStep } from './template-step';
import { problemsOf, usePreview, useWizardDraft } from './use-wizard';
import { WizardFooter } from './wizard-footer';
import styles from './start-wizard.module.css';

/** Four steps to a plan; each is a page of its own, and going back keeps everything. */
export function StartWizard() {
  const { step } = useParams();
  return isStep(step) ? <WizardPage step={step} /> : <Navigate to="/start/template" replace />;
}

function WizardPage({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { draft, change, preparation } = useWizardDraft();
  const preview = usePreview(draft);
  const [hasTried, setHasTried] = useState(false);
  const problems = problemsOf(preview);
  const here =
    step === 'preview' ? problems : problems.filter((p) => stepOfField(p.field) === step);
  const index = STEPS.indexOf(step);
  const isStuck = step === 'template' ? draft.templateKey === undefined : here.length > 0;

  const goOn = useGoOn(step, preview.isCurrent, isStuck, setHasTried);
  if (preparation.data === undefined) {
    return (
      <section className={styles.wizard}>
        <StepBar current={step} />
        <PageHeading key={step}>{t(`start.${step}.title`)}</PageHeading>
        {preparation.isError ? (
          <ErrorMessage failure={preparation.error} onRetry={() => void preparation.refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </section>
    );
  }
  const shown = hasTried || step === 'preview' ? here : [];
  const shared = { draft, change, preparation: preparation.data, preview, problems: shown };
  return (
    <section className={styles.wizard}>
      <StepBar current={step} />
      <PageHeading key={step}>{t(`start.${step}.title`)}</PageHeading>
      <NoticeList title={t('start.obstacles')} notices={preparation.data.obstacles} kind="errors" />
      <ProblemSummary problems={shown} current={step} />
      {step === 'template' && <TemplateStep {...shared} isMissing={hasTried} />}
      {step === 'dates' && <DatesStep {...shared} />}
      {step === 'people' && <PeopleStep {...shared} />}
      {step === 'preview' && <PreviewStep {...shared} />}
      <WizardFooter
        back={STEPS[index - 1]}
        {...(step === 'preview' ? {} : { onNext: goOn.ask, isWaiting: goOn.isWaiting })}
      />
    </section>
  );
}

/**
 * Going on to the next step. It waits for the preview of the newest draft, so that nobody is held up by a
 * problem that he has just put right, nor let through with one that is not known yet.
 */
function useGoOn(
  step: Step,
  isCurrent: boolean,
  isStuck: boolean,
  setHasTried: (hasTried: boolean) => void,
): { readonly ask: () => void; readonly isWaiting: boolean } {
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const isKnown = isCurrent || step === 'template';
  useEffect(() => {
    if (!isAsked || !isKnown) return;
    setIsAsked(false);
    setHasTried(isStuck);
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (!isStuck && next !== undefined) void navigate(`/start/${next}`);
  }, [isAsked, isKnown, isStuck, step, navigate, setHasTried]);
  return { ask: () => setIsAsked(true), isWaiting: isAsked };
}
