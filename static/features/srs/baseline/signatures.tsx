import { useTranslation } from 'react-i18next';
import type { BaselineSignature } from '../../../../src/srs/baseline/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../srs.module.css';

interface SignaturesProps {
  readonly signatures: readonly BaselineSignature[];
}

/** Who has signed for which side, as what, and when. */
export function Signatures({ signatures }: SignaturesProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(signatures.map(({ accountId }) => accountId));
  return (
    <ul className={styles.findings}>
      {(['vendor', 'client'] as const).map((side) => {
        const given = signatures.find((one) => one.side === side);
        return (
          <li key={side}>
            {given === undefined
              ? t(`srs.sign.missing.${side}`)
              : t(`srs.sign.given.${side}`, {
                  person: people.name(given.accountId),
                  role: t(`role.${given.role}`),
                  moment: dates.moment(given.at),
                })}
          </li>
        );
      })}
    </ul>
  );
}
