import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SECONDARY } from '../../../../src/risk/sequel/contract';
import { Problem } from '../../../shared/feedback/problem';
import parts from '../../plan/plan-parts.module.css';
import { useLinkedRisks } from '../use-register';
import { SecondaryChoice } from './secondary-choice';

interface SecondaryFieldsProps {
  readonly engagementId: string;
  /** Absent for a new one. */
  readonly riskId: string | undefined;
  readonly chosen: readonly string[];
  readonly problems: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The risks that the response itself brings: others of the register, ten at the most. */
export function SecondaryFields(props: SecondaryFieldsProps) {
  const { engagementId, riskId, chosen, problems, onChange } = props;
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const linked = useLinkedRisks(engagementId, chosen.length === 0 ? undefined : riskId);
  const nameOf = (id: string) =>
    picked[id] ?? linked.find((risk) => risk.riskId === id)?.event ?? id;
  return (
    <fieldset className={parts.form}>
      <legend>{t('risk.secondary.title')}</legend>
      <p className={parts.note}>{t('risk.secondary.help')}</p>
      {chosen.length > 0 && (
        <ul aria-label={t('risk.secondary.title')}>
          {chosen.map((id) => (
            <li key={id}>
              <bdi>{nameOf(id)}</bdi>{' '}
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('risk.secondary.removeOf', { event: nameOf(id) })}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                {t('risk.secondary.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <SecondaryChoice
          {...{ engagementId }}
          left={[...chosen, ...(riskId === undefined ? [] : [riskId])]}
          onChoose={({ riskId: id, event }) => {
            setPicked((known) => ({ ...known, [id]: event }));
            setIsAdding(false);
            onChange([...chosen, id]);
          }}
        />
      )}
      {!isAdding && chosen.length < MOST_SECONDARY && (
        <div>
          <Button spacing="compact" onClick={() => setIsAdding(true)}>
            {t('risk.secondary.add')}
          </Button>
        </div>
      )}
      {problems.map((problem) => (
        <Problem key={problem}>{problem}</Problem>
      ))}
    </fieldset>
  );
}
