import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { CaseLibrary } from '../../../../../src/uat/library/contract';
import { Tag } from '../../../../shared/feedback/tag';
import group from '../../../../shared/form/group.module.css';
import { PriorityTag } from '../../status-tag';
import styles from './library.module.css';

interface LibraryModuleProps {
  readonly module: CaseLibrary['modules'][number];
  readonly ticked: readonly string[];
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
}

/** The typical cases of one module; those in the register are marked and cannot be ticked. */
export function LibraryModule({ module, ticked, onTick }: LibraryModuleProps) {
  const { t } = useTranslation();
  const free = module.cases.filter(({ adoptedAs }) => adoptedAs === undefined);
  const keys = free.map(({ key }) => key);
  const areAll = keys.length > 0 && keys.every((key) => ticked.includes(key));
  return (
    <fieldset className={group.group}>
      <legend>
        <bdi>{module.name}</bdi>
      </legend>
      {keys.length > 1 && (
        <div>
          <Button spacing="compact" appearance="subtle" onClick={() => onTick(keys, !areAll)}>
            {t(areAll ? 'uat.library.none' : 'uat.library.all', { module: module.name })}
          </Button>
        </div>
      )}
      <ul className={styles.cases}>
        {module.cases.map(({ key, title, priority, steps, adoptedAs }) => (
          <li key={key}>
            <label className={styles.case}>
              <input
                type="checkbox"
                disabled={adoptedAs !== undefined}
                checked={ticked.includes(key)}
                onChange={(event) => onTick([key], event.target.checked)}
              />
              <span>
                <bdi>{title}</bdi> <PriorityTag priority={priority} />{' '}
                {adoptedAs !== undefined && <Tag>{t('uat.library.adopted')}</Tag>}
              </span>
            </label>
            <details className={styles.steps}>
              <summary>{t('uat.library.steps', { count: steps.length })}</summary>
              <ol>
                {steps.map(({ action, expected }) => (
                  <li key={action}>
                    {action} → {expected}
                  </li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
