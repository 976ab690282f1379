import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ProjectDetails } from '../api/projects';
import { projectCrumbs, useProject } from '../projects/project-context';
import { MissingPage } from '../shell/missing-page';
import { Page } from '../ui/page';
import { IssueTypesTable } from './issue-types-table';
import { PeopleTable } from './people-table';
import { PermissionsTable } from './permissions-table';
import { ProjectDetailsList } from './project-details-list';
import { SETTINGS_SECTIONS, type SettingsSection } from './settings-sections';
import { WorkflowTables } from './workflow-tables';

type Section = (props: { readonly project: ProjectDetails }) => ReactNode;

const CONTENT: Readonly<Record<SettingsSection, Section>> = {
  details: ProjectDetailsList,
  people: PeopleTable,
  issuetypes: IssueTypesTable,
  workflows: WorkflowTables,
  permissions: PermissionsTable,
};

/** A project's configuration, to be read. */
export function ProjectSettingsPage() {
  const { t } = useTranslation();
  const { section } = useParams();
  const project = useProject();
  const known = SETTINGS_SECTIONS.find((name) => name === section);
  if (known === undefined) return <MissingPage />;
  const Content = CONTENT[known];
  return (
    <Page title={t(`settings_${known}`)} crumbs={projectCrumbs(project, t('projects'))}>
      <Content project={project} />
    </Page>
  );
}
