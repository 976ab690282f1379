import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldId } from '../../../shared/form/field';
import { useMessages } from '../../../shared/text/use-message';
import { fieldName, stepOfField, type Step } from './steps';
import type { Problem } from './use-wizard';
import styles from './problem-summary.module.css';

/** All that keeps the user from going on, each leading to its field. It takes the focus when it appears. */
export function ProblemSummary({
  problems,
  current,
}: {
  problems: readonly Problem[];
  current: Step;
}) {
  const { t } = useTranslation();
  const messages = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <strong>{t('start.problems', { count: problems.length })}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.key}`}>
            <ProblemLink problem={problem} current={current}>
              {messages.error(problem)}
            </ProblemLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ProblemLinkProps {
  readonly problem: Problem;
  readonly current: Step;
  readonly children: string;
}

function ProblemLink({ problem, current, children }: ProblemLinkProps) {
  const step = stepOfField(problem.field);
  if (step === 'preview') return <span>{children}</span>;
  if (step !== current) return <Link to={`/start/${step}`}>{children}</Link>;
  const id = fieldId(fieldName(problem.field));
  const toField = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <a href={`#${id}`} onClick={toField}>
      {children}
    </a>
  );
}
