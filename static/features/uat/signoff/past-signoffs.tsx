import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';

/** All words that were given, the latest first; read when somebody asks for them. */
export function PastSignoffs({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setIsOpen] = useState(false);
  const { data, isPending, error } = useQuery({
    queryKey: ['uat.signoffs', engagementId],
    enabled: isOpen,
    queryFn: () => call('uat.signoffs', { engagementId }),
  });
  if (!isOpen) {
    return (
      <div>
        <Button appearance="subtle" onClick={() => setIsOpen(true)}>
          {t('uat.signoff.showPast')}
        </Button>
      </div>
    );
  }
  const nameOf = (module: string) =>
    module === ''
      ? t('uat.signoff.all')
      : (data?.modules.find(({ key }) => key === module)?.name ?? module);
  const all = [...(data?.current ?? []), ...(data?.past ?? [])].sort(
    (one, other) => other.sequence - one.sequence,
  );
  return (
    <section className={parts.part} aria-label={t('uat.signoff.past')}>
      <h3>{t('uat.signoff.past')}</h3>
      {error !== null && <ErrorMessage failure={error} />}
      {isPending && <Loading lines={3} />}
      {data !== undefined && all.length === 0 && <p>{t('uat.signoff.noPast')}</p>}
      <ol>
        {all.map(({ sequence, module, outcome, name, at, build }) => (
          <li key={sequence}>
            {t('uat.signoff.pastLine', {
              module: nameOf(module),
              outcome: t(`uat.signoff.said.${outcome}`),
              name,
              moment: dates.moment(at),
              build,
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
