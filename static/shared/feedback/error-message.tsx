import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import { failureDetail } from '../call-failure';
import { usePersonOf } from '../people/use-person-of';
import { useMessages } from '../text/use-message';

/** What happened, and the way on where there is one. An account among the parameters is named. */
export function ErrorMessage({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const detail = failureDetail(failure);
  const person = usePersonOf(failure);
  const correlationId = detail.params?.correlationId;
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={t(`errors.title.${detail.code}`)}>
        <p>
          {messages.error({
            ...detail,
            params: { ...detail.params, ...(person === undefined ? {} : { person }) },
          })}
        </p>
        {correlationId !== undefined && <p>{t('errors.correlation', { id: correlationId })}</p>}
        {onRetry !== undefined && <Button onClick={onRetry}>{t('act.tryAgain')}</Button>}
      </SectionMessage>
    </div>
  );
}
