import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../shared/people/use-people';
import { useMessages } from '../../../shared/text/use-message';
import type { RowTold } from '../../register-import/importer';
import { isAccountField, useHistoryWords } from '../record/use-history-words';

/** What a row would change of a request, or why it is refused. */
export function ChangeRowDetails({ row }: { row: RowTold }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { problem, outcome } = row;
  const by = problem?.params?.accountId;
  const people = usePeople([
    ...(typeof by === 'string' ? [by] : []),
    ...row.fields
      .filter(({ field }) => isAccountField(field))
      .flatMap(({ before, after }) => [before, after])
      .filter((value): value is string => typeof value === 'string'),
  ]);
  const words = useHistoryWords(people.name);
  if (problem !== undefined) {
    const name = problem.field === undefined ? undefined : words.field(problem.field);
    const person = typeof by === 'string' ? { person: people.name(by) } : {};
    const text = messages.error({ ...problem, params: { ...problem.params, ...person } });
    return (
      <div>
        {name === undefined ? text : t('registerImport.cell', { field: name, problem: text })}
      </div>
    );
  }
  if (outcome !== 'change') return null;
  return row.fields.map(({ field, before, after }) => (
    <div key={field}>
      {t('change.history.change', {
        field: words.field(field) ?? field,
        before: words.value(field, before),
        after: words.value(field, after),
      })}
    </div>
  ));
}
