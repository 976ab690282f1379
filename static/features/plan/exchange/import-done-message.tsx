import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportDone } from '../../../../src/plan/exchange/contract';

/** What an import has done, and the way to it. */
export function ImportDoneMessage({ done }: { done: ImportDone }) {
  const { t } = useTranslation();
  const { added, changed, takenOut } = done;
  return (
    <div role="status">
      <SectionMessage appearance="success" title={t('exchange.doneTitle')}>
        <p>{t('exchange.doneText', { added, changed, takenOut })}</p>
        <p>
          <Link to="/plan">{t('exchange.toPlan')}</Link>
        </p>
      </SectionMessage>
    </div>
  );
}
