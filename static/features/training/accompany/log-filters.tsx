import { useTranslation } from 'react-i18next';
import { logKind, logSeverity } from '../../../../src/training/accompany/contract';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import styles from '../training.module.css';
import { DepartmentChoice } from '../people/department-choice';
import type { LogLook } from './log-look';

interface LogFiltersProps {
  readonly look: LogLook;
  readonly departments: readonly string[];
  readonly chapters: readonly ChapterRow[];
  readonly onChange: (look: LogLook) => void;
}

export function LogFilters({ look, departments, chapters, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const put = (values: Partial<LogLook>) => onChange({ ...look, ...values });
  const any = (label: string) => ({ value: '' as const, label });
  return (
    <div className={styles.acts} role="search" aria-label={t('training.log.filters')}>
      <SearchField
        label={t('training.log.search')}
        value={look.text}
        onChange={(text) => put({ text })}
      />
      <Choice
        label={t('register.groupOf')}
        value={look.state}
        options={[
          any(t('training.log.any.state')),
          ...(['open', 'closed'] as const).map((value) => ({
            value,
            label: t(`register.group.${value}`),
          })),
        ]}
        onChange={(state) => put({ state })}
      />
      <Choice
        label={t('training.log.field.kind')}
        value={look.kind}
        options={[
          any(t('training.log.any.kind')),
          ...logKind.options.map((value) => ({ value, label: t(`training.log.kind.${value}`) })),
        ]}
        onChange={(kind) => put({ kind })}
      />
      <Choice
        label={t('training.log.field.severity')}
        value={look.severity}
        options={[
          any(t('training.log.any.severity')),
          ...logSeverity.options.map((value) => ({
            value,
            label: t(`training.log.severity.${value}`),
          })),
        ]}
        onChange={(severity) => put({ severity })}
      />
      <DepartmentChoice
        value={look.department}
        departments={departments}
        onChange={(department) => put({ department })}
      />
      <Choice
        label={t('training.log.field.chapter')}
        value={look.chapterId}
        options={[
          any(t('training.log.any.chapter')),
          ...chapters.map(({ chapterId, title }) => ({ value: chapterId, label: title })),
        ]}
        onChange={(chapterId) => put({ chapterId })}
      />
    </div>
  );
}
