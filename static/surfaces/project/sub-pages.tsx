import { NavLink } from 'react-router';
import styles from './plan-pages.module.css';

interface SubPagesProps {
  /** What they are, all together. */
  readonly label: string;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
}

/** The ways between the pages of one tab. */
export function SubPages({ label, pages }: SubPagesProps) {
  return (
    <nav aria-label={label} className={styles.pages}>
      {pages.map(({ path, title }, index) => (
        <NavLink
          key={path}
          to={path}
          // The first one's address is the beginning of all others.
          end={index === 0}
          className={({ isActive }) => `${styles.page} ${isActive ? styles.here : ''}`}
        >
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
