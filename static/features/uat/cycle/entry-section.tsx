import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleFacts, EntryResult } from '../../../../src/uat/cycle/contract';
import type { EntryKey } from '../../../../src/uat/register/contract';
import { Tag } from '../../../shared/feedback/tag';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { EntryDialog } from './entry-dialog';

interface EntrySectionProps {
  readonly engagementId: string;
  readonly cycle: CycleFacts;
  readonly canWrite: boolean;
}

const TONES = { met: 'success', notMet: 'danger', waived: 'warning' } as const;

/** What had to be true before: the levels of test, data, training, environment; by whose word, and when. */
export function EntrySection({ engagementId, cycle, canWrite }: EntrySectionProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<EntryKey>();
  const people = usePeople(cycle.entry.map(({ accountId }) => accountId));
  const keys = [...new Set([...cycle.settings.entry, ...cycle.entry.map(({ key }) => key)])];
  const found = (key: EntryKey) => cycle.entry.find((one) => one.key === key);
  const known = asked === undefined ? undefined : found(asked);
  return (
    <section className={parts.part} aria-label={t('uat.entry.title')}>
      <h3>{t('uat.entry.title')}</h3>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {t(`uat.entry.key.${key}`)} <Outcome result={found(key)} personName={people.name} />{' '}
            {canWrite && cycle.state === 'running' && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('uat.entry.record', { name: t(`uat.entry.key.${key}`) })}
                onClick={() => setAsked(key)}
              >
                {t('uat.entry.recordAct')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <EntryDialog
          {...{ engagementId }}
          number={cycle.number}
          entryKey={asked}
          {...(known === undefined ? {} : { known })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly result: EntryResult | undefined;
  readonly personName: (accountId: string) => string;
}

function Outcome({ result, personName }: OutcomeProps) {
  const { t } = useTranslation();
  const dates = useDates();
  if (result === undefined) return <Tag>{t('uat.entry.open')}</Tag>;
  const { outcome, total, passed = 0, note, link, accountId, at } = result;
  return (
    <>
      <Tag tone={TONES[outcome]}>{t(`uat.entry.outcome.${outcome}`)}</Tag>{' '}
      {total !== undefined && t('uat.entry.figures', { passed, total })}
      <Gap />
      {t('uat.entry.by', { person: personName(accountId), moment: dates.moment(at) })}
      <Gap />
      <bdi>{note}</bdi> {link !== undefined && <bdi>{link}</bdi>}
    </>
  );
}
