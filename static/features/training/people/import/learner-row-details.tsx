import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../../shared/people/use-people';
import { useMessages } from '../../../../shared/text/use-message';
import type { RowTold } from '../../../register-import/importer';

/** What a row would change of somebody who learns, or why it is refused. */
export function LearnerRowDetails({ row }: { readonly row: RowTold }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { problem, outcome, fields } = row;
  const by = problem?.params?.accountId;
  const people = usePeople([typeof by === 'string' ? by : undefined]);
  if (problem !== undefined) {
    const person = typeof by === 'string' ? { person: people.name(by) } : {};
    return <div>{messages.error({ ...problem, params: { ...problem.params, ...person } })}</div>;
  }
  if (outcome !== 'change') return null;
  const said = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'training.import.yes' : 'training.import.no');
    if (Array.isArray(value)) {
      return value.map((one) => t(`training.track.${String(one)}`)).join(' · ');
    }
    return typeof value === 'string' && value !== '' ? value : '–';
  };
  return fields.map(({ field, before, after }) => (
    <div key={field}>
      <bdi>
        {t('training.import.change', {
          field: t(`training.import.column.${field}`),
          before: said(before),
          after: said(after),
        })}
      </bdi>
    </div>
  ));
}
