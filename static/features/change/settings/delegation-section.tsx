import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegation } from '../../../../src/change/decision/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import type { PayloadOf } from '../../../shared/function-table';
import { PersonField } from '../../../shared/people/person-field';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useChangesWritten } from '../use-changes';

interface DelegationSectionProps {
  readonly engagementId: string;
  readonly delegations: readonly Delegation[];
  /** Whether the reader decides on changes himself. */
  readonly mayDelegate: boolean;
}

const EMPTY = { to: '', firstDay: '', lastDay: '' };

/** Who decides in whose place and until when; whoever decides can let somebody stand in, and end it. */
export function DelegationSection(props: DelegationSectionProps) {
  const { engagementId, delegations, mayDelegate } = props;
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(delegations.flatMap(({ from, to }) => [from, to]));
  if (delegations.length === 0 && !mayDelegate) return null;
  return (
    <section className={parts.part} aria-label={t('change.delegation.title')}>
      <h3>{t('change.delegation.title')}</h3>
      {delegations.length === 0 ? (
        <p>{t('change.delegation.none')}</p>
      ) : (
        <ul>
          {delegations.map(({ from, to, firstDay, lastDay }) => (
            <li key={from}>
              {t('change.delegation.line', {
                from: people.name(from),
                to: people.name(to),
                first: dates.day(firstDay),
                last: dates.day(lastDay),
              })}
            </li>
          ))}
        </ul>
      )}
      {mayDelegate && (
        <DelegationForm engagementId={engagementId} hasSome={delegations.length > 0} />
      )}
    </section>
  );
}

function DelegationForm({ engagementId, hasSome }: { engagementId: string; hasSome: boolean }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const written = useChangesWritten(engagementId);
  const save = useMutation({
    mutationFn: (delegation: PayloadOf<'change.delegate'>['delegation']) =>
      call('change.delegate', { engagementId, delegation }),
    onSuccess: () => {
      setDraft(EMPTY);
      written();
    },
  });
  const { to, firstDay, lastDay } = draft;
  const isWhole = to !== '' && firstDay !== '' && lastDay !== '' && firstDay <= lastDay;
  return (
    <div className={parts.form}>
      {save.error !== null && <ErrorMessage failure={save.error} />}
      <PersonField
        name="delegateTo"
        label={t('change.delegation.to')}
        help={t('change.delegation.toHelp')}
        value={to}
        onChange={(accountId) => setDraft({ ...draft, to: accountId })}
      />
      <div className={parts.pair}>
        {(['firstDay', 'lastDay'] as const).map((name) => (
          <Field key={name} name={`delegate-${name}`} label={t(`change.delegation.${name}`)}>
            {(control) => (
              <DateInput
                {...control}
                value={draft[name]}
                onChange={(day) => setDraft({ ...draft, [name]: day })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={parts.choices}>
        <Button
          isDisabled={!isWhole}
          isLoading={save.isPending}
          onClick={() => save.mutate({ to, firstDay, lastDay })}
        >
          {t('change.delegation.give')}
        </Button>
        {hasSome && (
          <Button appearance="subtle" isDisabled={save.isPending} onClick={() => save.mutate(null)}>
            {t('change.delegation.end')}
          </Button>
        )}
      </div>
    </div>
  );
}
