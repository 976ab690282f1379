import DynamicTable from '@atlaskit/dynamic-table';
import { useTranslation } from 'react-i18next';
import { issueKind, type EngagementSettings } from '../../../../src/engagement/contract';
import { useIssueTypeNames } from '../../../shared/jira/use-issue-type-names';
import styles from './settings-page.module.css';

/** Which issue type stands for which kind of work in this project. */
export function MappingTable({ settings }: { settings: EngagementSettings }) {
  const { t } = useTranslation();
  const typeName = useIssueTypeNames();
  return (
    <section className={styles.part}>
      <h3>{t('settings.mapping')}</h3>
      <DynamicTable
        label={t('settings.mapping')}
        head={{
          cells: [
            { key: 'kind', content: t('settings.kind') },
            { key: 'type', content: t('settings.issueType') },
          ],
        }}
        rows={issueKind.options.map((kind) => ({
          key: kind,
          cells: [
            { key: 'kind', content: t(`kind.${kind}`) },
            { key: 'type', content: typeName(settings.draft.mapping[kind]) },
          ],
        }))}
        rowsPerPage={20}
        isFixedSize
      />
    </section>
  );
}
