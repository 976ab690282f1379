import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SrsView } from '../../../../src/srs/contract';
import type { DrawnProcess, StepLinks } from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { useTracedCases } from '../document/use-traced-cases';
import type { TickOption } from '../entries/tick-list';
import type { DrawingActs } from './bpmn-editor';
import styles from './processes.module.css';
import { StepEditor } from './step-editor';

interface StepListProps {
  readonly engagementId: string;
  readonly srs: SrsView;
  readonly drawn: DrawnProcess;
  readonly acts: DrawingActs | undefined;
  readonly onLinked: (links: StepLinks[]) => void;
}

/** The steps of a drawing as a list, in their order: the way to draw without the mouse, and to link. */
export function StepList({ engagementId, srs, drawn, acts, onLinked }: StepListProps) {
  const { t } = useTranslation();
  const steps = useSteps(drawn.xml);
  const cases = (useTracedCases(engagementId) ?? []).map((one): TickOption => {
    const name = t('uat.number', { number: one.number });
    return { id: one.caseId, label: `${name} ${one.title}` };
  });
  const requirements = srs.requirements
    .filter(({ state }) => state !== 'retired')
    .map(({ requirementId, number, title, fit }): TickOption => {
      const gap = fit === 'gap' ? ` · ${t('srs.value.fit.gap')}` : '';
      return { id: requirementId, label: `${requirementName(number)} ${title}${gap}` };
    });
  const linksOf = (stepId: string): StepLinks =>
    drawn.links.find((one) => one.stepId === stepId) ?? { stepId, requirementIds: [], caseIds: [] };
  return (
    <section className={styles.list} aria-label={t('srs.process.steps')}>
      <h3>{t('srs.process.steps')}</h3>
      <p>{t('srs.process.stepsHelp')}</p>
      <ol>
        {steps.map((step, index) => (
          <StepEditor
            key={step.stepId}
            {...{ step, acts, requirements, cases }}
            place={index + 1}
            canGoOn={step.kind !== 'event' || index === 0}
            links={linksOf(step.stepId)}
            onLinked={(links) =>
              onLinked([...drawn.links.filter(({ stepId }) => stepId !== step.stepId), links])
            }
          />
        ))}
      </ol>
    </section>
  );
}

/** The steps as the drawing has them; those before it was changed until they are read. */
function useSteps(xml: string) {
  const read = useQuery({
    queryKey: ['srs.steps', xml],
    queryFn: async () => {
      const { readProcess } = await import('../../../../src/srs/process/contract');
      const found = readProcess(xml);
      return 'steps' in found ? found.steps : [];
    },
    placeholderData: (known) => known,
    gcTime: 0,
  });
  return read.data ?? [];
}
