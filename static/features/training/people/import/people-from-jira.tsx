import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTable } from '../../../../../src/files/reading/contract';
import { track, type Track } from '../../../../../src/training/register/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { Choice } from '../../../../shared/form/choice';
import { Field } from '../../../../shared/form/field';
import { TextInput } from '../../../../shared/form/text-input';
import { useProject } from '../../../../shared/page-context';
import { Gap } from '../../../../shared/text/gap';
import parts from '../../../plan/plan-parts.module.css';
import {
  groupNames,
  membersOfGroup,
  membersOfRole,
  rolesOf,
  type Members,
  type Reading,
} from './jira-members';
import { MemberParts } from './member-parts';
import { tablesOf } from './tables-of-members';
import { useReading } from './use-reading';

interface PeopleFromJiraProps {
  readonly onTaken: (name: string, table: FileTable) => void;
}

/** A project role or a group of Jira in place of a file, read with the reader's own rights. */
export function PeopleFromJira({ onTaken }: PeopleFromJiraProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Sources {...{ onTaken }} />;
  return (
    <div className={parts.choices}>
      <Button onClick={() => setOpen(true)}>{t('training.import.jira.open')}</Button>
    </div>
  );
}

function Sources({ onTaken }: PeopleFromJiraProps) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const [roleId, setRoleId] = useState('');
  const [group, setGroup] = useState('');
  const [learnt, setLearnt] = useState<Track | ''>('');
  const roles = useQuery({
    queryKey: ['projectRoles', projectKey],
    queryFn: () => rolesOf(projectKey),
  });
  // Only offered: any group can be typed.
  const groups = useQuery({ queryKey: ['groupNames'], queryFn: groupNames });
  const { read, count } = useReading();
  const heads = {
    accountId: t('training.import.column.accountId'),
    person: t('training.import.column.person'),
    tracks: t('training.import.column.tracks'),
  };
  const tablesIn = ({ people }: Members) =>
    tablesOf(people, heads, learnt === '' ? undefined : t(`training.track.${learnt}`));
  const go = (name: string, members: (reading: Reading) => Promise<Members>) =>
    read.mutate(
      { name, members },
      {
        onSuccess: ({ found }) => {
          const [only, other] = tablesIn(found);
          if (only !== undefined && other === undefined) onTaken(name, only);
        },
      },
    );
  const tables = read.data === undefined ? [] : tablesIn(read.data.found);
  const roleName = roles.data?.find(({ id }) => id === roleId)?.name ?? '';
  return (
    <section className={parts.part} aria-label={t('training.import.jira.title')}>
      <Field name="learnAs" label={t('training.import.jira.tracks')}>
        {({ id, describedBy }) => (
          <Choice<Track>
            id={id}
            {...(describedBy === undefined ? {} : { describedBy })}
            value={learnt}
            options={[
              { value: '', label: t('training.import.jira.asBefore') },
              ...track.options.map((value) => ({ value, label: t(`training.track.${value}`) })),
            ]}
            onChange={setLearnt}
          />
        )}
      </Field>
      {roles.isError && <p>{t('training.import.jira.noRoles')}</p>}
      {roles.data !== undefined && (
        <>
          <Field name="projectRole" label={t('training.import.jira.role')}>
            {({ id }) => (
              <Choice
                id={id}
                value={roleId}
                options={[
                  { value: '', label: t('training.import.jira.chooseRole') },
                  ...roles.data.map((one) => ({ value: one.id, label: one.name })),
                ]}
                onChange={setRoleId}
              />
            )}
          </Field>
          <div className={parts.choices}>
            <Button
              isDisabled={roleId === '' || read.isPending}
              onClick={() => go(roleName, (reading) => membersOfRole(projectKey, roleId, reading))}
            >
              {t('training.import.jira.readRole')}
            </Button>
          </div>
        </>
      )}
      <Field
        name="group"
        label={t('training.import.jira.group')}
        help={t('training.import.jira.groupHelp')}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={255}
            list="groupsOfJira"
            value={group}
            onChange={setGroup}
          />
        )}
      </Field>
      <datalist id="groupsOfJira">
        {groups.data?.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={parts.choices}>
        <Button
          isDisabled={group.trim() === '' || read.isPending}
          onClick={() => go(group.trim(), (reading) => membersOfGroup(group.trim(), reading))}
        >
          {t('training.import.jira.readGroup')}
        </Button>
      </div>
      {read.isError && <ErrorMessage failure={read.error} />}
      <p role="status">
        {read.isPending && t('training.import.jira.reading', { count })}
        {read.data?.found.people.length === 0 && t('training.import.jira.nobody')}
        <Gap />
        {read.data !== undefined &&
          read.data.found.leftOut > 0 &&
          t('training.import.jira.leftOut', { count: read.data.found.leftOut })}
      </p>
      {tables.length > 1 && read.data !== undefined && (
        <MemberParts name={read.data.name} {...{ tables, onTaken }} />
      )}
    </section>
  );
}
