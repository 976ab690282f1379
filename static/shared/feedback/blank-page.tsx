import type { ReactNode } from 'react';
import { PageHeading } from '../navigation/page-heading';
import styles from './blank-page.module.css';

/** A page without content of its own: what this is, why it helps, what to do first. */
export function BlankPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.page}>
      <PageHeading>{title}</PageHeading>
      {children}
    </section>
  );
}
