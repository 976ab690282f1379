import type { AppModule } from '../api/site';
import { Breadcrumbs, useWindowTitle, type Crumb } from '../ui/page';
import { AppFrame } from './app-frame';
import styles from './custom-ui.module.css';
import { usePageHistory } from './use-page-history';

/** A full page of the app in Forge's `native` layout: trail and title above the frame. */
export function AppPage({
  module,
  basePath,
  crumbs,
  extension,
}: {
  readonly module: AppModule;
  /** The page's own address, below which the app's history lives. */
  readonly basePath: string;
  readonly crumbs: readonly Crumb[];
  readonly extension: Readonly<Record<string, unknown>>;
}) {
  useWindowTitle(module.title);
  const history = usePageHistory(basePath);
  return (
    <div className={styles.fullPage}>
      <header className={styles.fullPageHeader}>
        <Breadcrumbs crumbs={crumbs} />
        <h1>{module.title}</h1>
      </header>
      <AppFrame module={module} extension={extension} shape="fill" history={history} />
    </div>
  );
}
