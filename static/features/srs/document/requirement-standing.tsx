import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deviation } from '../../../../src/srs/baseline/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { Tag } from '../../../shared/feedback/tag';
import { IssueLink } from '../../../shared/jira/issue-link';
import { chaptersByRequirement } from './chapters-by-requirement';
import { testsByRequirement, type TestsOf } from './tests-by-requirement';
import { useTrainingSummary } from '../../training/use-training';
import { SrsLink } from './srs-link';
import { useTracedCases } from './use-traced-cases';

interface Standing {
  /** Number of the baseline that was signed last. */
  readonly signed: number | undefined;
  readonly deviations: ReadonlyMap<string, Deviation>;
  readonly tests: ReadonlyMap<string, TestsOf>;
  /** Ids of the chapters that teach it. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
  readonly keys: Readonly<Record<string, string>>;
}

const StandingContext = createContext<Standing | undefined>(undefined);

interface StandingProviderProps {
  readonly srs: SrsView;
  readonly children: ReactNode;
}

/**
 * Lets each requirement of the document say how it stands: changed since the baseline, tested, trained, and its issue.
 * Tests and chapters come when the document is there already; without them nothing is said of them.
 */
export function StandingProvider({ srs, children }: StandingProviderProps) {
  const { engagementId, deviations, summary, inJira } = srs;
  const cases = useTracedCases(engagementId);
  const training = useTrainingSummary(engagementId);
  const standing = useMemo<Standing>(
    () => ({
      signed: summary.baselines.filter(({ state }) => state === 'signed').at(-1)?.number,
      deviations: new Map(deviations.map((one) => [one.requirementId, one])),
      tests: testsByRequirement(cases ?? []),
      chapters: chaptersByRequirement(training.data?.chapters ?? []),
      keys: inJira.keys,
    }),
    [summary, deviations, cases, training.data, inJira],
  );
  return <StandingContext.Provider value={standing}>{children}</StandingContext.Provider>;
}

/** Small marks, each a link: what has changed, how it is tested and trained, where it is in Jira. */
export function StandingMarks({ requirementId }: { readonly requirementId: string }) {
  const { t } = useTranslation();
  const standing = useContext(StandingContext);
  if (standing === undefined) return null;
  const deviation = standing.deviations.get(requirementId);
  const tests = standing.tests.get(requirementId);
  const [chapterId, ...otherChapters] = standing.chapters.get(requirementId) ?? [];
  const issueKey = standing.keys[requirementId];
  return (
    <>
      {deviation !== undefined && standing.signed !== undefined && (
        <SrsLink to={`/srs/baselines?from=${String(standing.signed)}`}>
          <Tag tone={deviation.change === undefined ? 'warning' : 'information'}>
            {t(`srs.jira.standing.${deviation.kind}`, { number: standing.signed })}
          </Tag>
        </SrsLink>
      )}
      {tests !== undefined && (
        <SrsLink to={`/uat/cases?requirement=${requirementId}`}>
          <Tag
            tone={
              tests.failed > 0 ? 'danger' : tests.passed === tests.total ? 'success' : 'neutral'
            }
          >
            {t('srs.mark.tested', { passed: tests.passed, count: tests.total })}
          </Tag>
        </SrsLink>
      )}
      {chapterId !== undefined && (
        <SrsLink
          to={otherChapters.length > 0 ? '/training/chapters' : `/training/learn/${chapterId}`}
        >
          <Tag tone="neutral">{t('srs.mark.trained', { count: otherChapters.length + 1 })}</Tag>
        </SrsLink>
      )}
      {issueKey !== undefined && <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>}
    </>
  );
}
