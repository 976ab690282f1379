import { useTranslation } from 'react-i18next';
import type { ProjectDetails } from '../api/projects';
import { DataTable } from '../ui/data-table';

export function ProjectDetailsList({ project }: { readonly project: ProjectDetails }) {
  const { t } = useTranslation();
  const rows = [
    [t('name'), project.name],
    [t('key'), project.key],
    [t('description'), project.description ?? ''],
    [t('lead'), project.lead?.displayName ?? t('none')],
    [t('type'), project.style === 'next-gen' ? t('teamManaged') : t('companyManaged')],
  ] as const;
  return (
    <DataTable
      caption={t('settings_details')}
      rows={rows}
      rowKey={([label]) => label}
      columns={[
        { id: 'label', label: t('field'), cell: ([label]) => label },
        { id: 'value', label: t('value'), cell: ([, value]) => value },
      ]}
    />
  );
}
