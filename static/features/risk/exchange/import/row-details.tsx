import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../../src/risk/scoring/contract';
import { usePeople } from '../../../../shared/people/use-people';
import { useMessages } from '../../../../shared/text/use-message';
import type { RowTold } from '../../../register-import/importer';
import { accountsIn } from '../../record/history-values';
import { useHistoryWords } from '../../record/use-history-words';

interface RowDetailsProps {
  readonly row: RowTold;
  readonly model: ScoringModel;
  readonly phaseName: (phaseId: string) => string;
}

/** What a row would change of a risk, or why it is refused. */
export function RowDetails({ row, model, phaseName }: RowDetailsProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { fields, problem, outcome } = row;
  const by = problem?.params?.accountId;
  const people = usePeople([
    ...accountsIn([{ version: 0, at: 0, accountId: '', act: 'imported', fields }]).filter(Boolean),
    ...(typeof by === 'string' ? [by] : []),
  ]);
  const words = useHistoryWords(model, { person: people.name, phase: phaseName });
  return (
    <>
      {problem !== undefined && (
        <div>
          {problem.field !== undefined && `${words.field(problem.field)}: `}
          {messages.error({
            ...problem,
            params: {
              ...problem.params,
              ...(typeof by === 'string' ? { person: people.name(by) } : {}),
            },
          })}
        </div>
      )}
      {outcome === 'change' &&
        fields.map(({ field, before, after }) => (
          <div key={field}>
            {t('risk.history.change', {
              field: words.field(field),
              before: words.value(field, before),
              after: words.value(field, after),
            })}
          </div>
        ))}
    </>
  );
}
