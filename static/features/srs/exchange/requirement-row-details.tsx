import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../shared/people/use-people';
import { useMessages } from '../../../shared/text/use-message';
import type { RowTold } from '../../register-import/importer';
import { useHistoryWords } from '../record/use-history-words';

/** What a row would change of a requirement, or why it is refused. */
export function RequirementRowDetails({ row }: { readonly row: RowTold }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const words = useHistoryWords();
  const { problem, outcome, fields } = row;
  const by = problem?.params?.accountId;
  const people = usePeople([typeof by === 'string' ? by : undefined]);
  if (problem !== undefined) {
    const person = typeof by === 'string' ? { person: people.name(by) } : {};
    return <div>{messages.error({ ...problem, params: { ...problem.params, ...person } })}</div>;
  }
  if (outcome !== 'change') return null;
  return fields.filter(words.isNamed).map(({ field, before, after }) => (
    <div key={field}>
      <bdi>
        {t('srs.import.change', {
          field: t(`srs.field.${field}`),
          before: words.value(field, before),
          after: words.value(field, after),
        })}
      </bdi>
    </div>
  ));
}
