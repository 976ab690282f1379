import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { useRegister } from '../use-register';

interface SecondaryChoiceProps {
  readonly engagementId: string;
  /** Ids of risks that are not offered. */
  readonly left: readonly string[];
  readonly onChoose: (risk: RiskView) => void;
}

/** One of the open risks of the register, the worst first. */
export function SecondaryChoice({ engagementId, left, onChoose }: SecondaryChoiceProps) {
  const { t } = useTranslation();
  const list = useRegister(engagementId, { group: 'open' }, 'score');
  if (list.data === undefined) {
    return list.error === null ? <Loading lines={1} /> : <ErrorMessage failure={list.error} />;
  }
  const risks = list.data.pages
    .flatMap(({ rows }) => rows)
    .filter(({ riskId }) => !left.includes(riskId));
  return (
    <>
      <Field name="secondaryRisk" label={t('risk.secondary.choose')}>
        {(control) => (
          <Choice
            {...control}
            value=""
            options={[
              { value: '', label: t('risk.secondary.none') },
              ...risks.map(({ riskId, event }) => ({ value: riskId, label: event })),
            ]}
            onChange={(id) => {
              const risk = risks.find(({ riskId }) => riskId === id);
              if (risk !== undefined) onChoose(risk);
            }}
          />
        )}
      </Field>
      {list.hasNextPage && (
        <div>
          <Button
            spacing="compact"
            isLoading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('risk.secondary.more')}
          </Button>
        </div>
      )}
    </>
  );
}
