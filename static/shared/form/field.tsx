import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldControl {
  readonly id: string;
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly isRequired?: boolean;
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly help?: string;
  readonly problems?: readonly string[];
  readonly isRequired?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, a control, its help and its problems, tied together for assistive technology. */
export function Field({ label, name, help, problems = [], isRequired, children }: FieldProps) {
  const own = useId();
  const helpId = help === undefined ? '' : `${own}-help`;
  const problemId = problems.length === 0 ? '' : `${own}-problem`;
  const describedBy = `${problemId} ${helpId}`.trim();
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId(name)} className={styles.label}>
        {label}
        {isRequired === true && (
          <span aria-hidden="true" className={styles.required}>
            {' *'}
          </span>
        )}
      </label>
      {children({
        id: fieldId(name),
        isInvalid: problems.length > 0,
        ...(isRequired === true ? { isRequired } : {}),
        ...(describedBy === '' ? {} : { describedBy }),
      })}
      {problems.length > 0 && (
        <div id={problemId} className={styles.problem}>
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </div>
      )}
      {help !== undefined && (
        <div id={helpId} className={styles.help}>
          {help}
        </div>
      )}
    </div>
  );
}

/** The id of a field's control, so that a summary of problems can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
