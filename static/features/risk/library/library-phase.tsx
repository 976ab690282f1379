import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { LibraryRisk, RiskLibrary } from '../../../../src/risk/library/contract';
import { Tag } from '../../../shared/feedback/tag';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from './library.module.css';
import { RetireAct } from './retire-act';

interface LibraryPhaseProps {
  readonly engagementId: string;
  /** Whether own risks may be taken out of the library. */
  readonly canRetire: boolean;
  readonly phase: RiskLibrary['phases'][number];
  readonly ticked: readonly string[];
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
}

/** The typical risks of one phase; those in the register are marked and cannot be ticked. */
export function LibraryPhase(props: LibraryPhaseProps) {
  const { engagementId, canRetire, phase, ticked, onTick } = props;
  const { t } = useTranslation();
  const people = usePeople(phase.risks.map(({ approved }) => approved?.accountId));
  const free = phase.risks.filter(({ isAdopted }) => !isAdopted).map(({ key }) => key);
  const areAll = free.length > 0 && free.every((key) => ticked.includes(key));
  return (
    <fieldset className={styles.phase}>
      <legend>
        <bdi>{phase.name}</bdi>
      </legend>
      {free.length > 1 && (
        <div>
          <Button spacing="compact" appearance="subtle" onClick={() => onTick(free, !areAll)}>
            {t(areAll ? 'risk.library.none' : 'risk.library.all', { phase: phase.name })}
          </Button>
        </div>
      )}
      {phase.risks.map((risk) => (
        <div key={risk.key}>
          <TypicalRisk
            risk={risk}
            personName={people.name}
            isTicked={ticked.includes(risk.key)}
            onTick={(isTicked) => onTick([risk.key], isTicked)}
          />
          {risk.isOwn && canRetire && (
            <RetireAct {...{ engagementId, event: risk.event }} riskKey={risk.key} />
          )}
        </div>
      ))}
    </fieldset>
  );
}

interface TypicalRiskProps {
  readonly personName: (accountId: string) => string;
  readonly risk: LibraryRisk;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function TypicalRisk({ risk, personName, isTicked, onTick }: TypicalRiskProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { probability, impact, cause, event, effect, approved } = risk;
  return (
    <label className={styles.risk}>
      <input
        type="checkbox"
        checked={risk.isAdopted || isTicked}
        disabled={risk.isAdopted}
        onChange={(change) => onTick(change.target.checked)}
      />
      <span>
        <strong>{event}</strong> {risk.isOwn && <Tag>{t('risk.offer.own')}</Tag>}{' '}
        {risk.isAdopted && <Tag tone="success">{t('risk.library.adopted')}</Tag>}
        <span className={styles.more}>{t('risk.library.why', { cause, effect })}</span>
        <span className={styles.more}>
          {t('risk.rated', { probability, impact, score: probability * impact })}
        </span>
        {approved !== undefined && (
          <span className={styles.more}>
            {t('risk.offer.approvedBy', {
              person: personName(approved.accountId),
              at: dates.moment(approved.at),
            })}
          </span>
        )}
      </span>
    </label>
  );
}
