import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../shared/people/use-people';
import { useMessages } from '../../../shared/text/use-message';
import type { RowTold } from '../../register-import/importer';

/** What a row would change of a case, by the names of its fields; or why it is refused. */
export function CaseRowDetails({ row }: { row: RowTold }) {
  const { t, i18n } = useTranslation();
  const messages = useMessages();
  const { problem, outcome, fields } = row;
  const by = problem?.params?.accountId;
  const people = usePeople([typeof by === 'string' ? by : undefined]);
  const nameOf = (field: string) =>
    i18n.exists(`uat.field.${field}`) ? t(`uat.field.${field}`) : field;
  if (problem !== undefined) {
    const person = typeof by === 'string' ? { person: people.name(by) } : {};
    const text = messages.error({ ...problem, params: { ...problem.params, ...person } });
    return (
      <div>
        {problem.field === undefined
          ? text
          : t('registerImport.cell', { field: nameOf(problem.field), problem: text })}
      </div>
    );
  }
  if (outcome !== 'change') return null;
  return <div>{fields.map(({ field }) => nameOf(field)).join(' · ')}</div>;
}
