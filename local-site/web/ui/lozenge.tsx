import type { IssueStatus } from '../api/issues';
import styles from './ui.module.css';

const TONES: Readonly<Record<string, string>> = { indeterminate: 'progress', done: 'done' };

export function Lozenge({ tone, children }: { readonly tone?: string; readonly children: string }) {
  return (
    <span className={styles.lozenge} data-tone={tone}>
      {children}
    </span>
  );
}

export function StatusLozenge({ status }: { readonly status: IssueStatus | undefined }) {
  if (status === undefined) return null;
  const tone = TONES[status.statusCategory?.key ?? ''];
  return <Lozenge {...(tone === undefined ? {} : { tone })}>{status.name}</Lozenge>;
}
