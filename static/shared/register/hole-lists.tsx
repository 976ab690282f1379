import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './hole-lists.module.css';

/** Lines of a list that are there at once; the rest is behind a word. */
const FEW = 5;

/** Something of which something is missing. */
export interface HoleLine {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly title: string;
}

export interface HoleList {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly HoleLine[];
}

/** What is missing, each kind with what it is about. */
export function HoleLists({ lists }: { readonly lists: readonly HoleList[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.holes}>
      {lists.map(({ key, heading, lines }) => (
        <div key={key}>
          <h4>{heading}</h4>
          <Lines lines={lines.slice(0, FEW)} />
          {lines.length > FEW && (
            <details>
              <summary>{t('uat.trace.more', { count: lines.length - FEW })}</summary>
              <Lines lines={lines.slice(FEW)} />
            </details>
          )}
        </div>
      ))}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly HoleLine[] }) {
  return (
    <ul>
      {lines.map(({ id, to, name, title }) => (
        <li key={id}>
          <Link to={to}>{name}</Link> <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}
