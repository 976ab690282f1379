import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateKey } from '../../../../src/engagement/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Problem } from '../../../shared/feedback/problem';
import { useProject } from '../../../shared/page-context';
import type { StepProps } from './step-props';
import { TemplateCardView } from './template-card';
import styles from './template-step.module.css';

const TemplateContents = lazy(async () => ({
  default: (await import('./template-contents')).TemplateContents,
}));

/** Which method the engagement starts from. */
export function TemplateStep({ draft, change, isMissing }: StepProps & { isMissing: boolean }) {
  const { t, i18n } = useTranslation();
  const { projectId } = useProject();
  const [opened, setOpened] = useState<TemplateKey>();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const templates = useQuery({
    queryKey: ['engagement.templates', projectId, language],
    staleTime: Infinity,
    queryFn: () => call('engagement.templates', { projectId, language }),
  });
  if (templates.isPending) return <Loading />;
  if (templates.isError) {
    return <ErrorMessage failure={templates.error} onRetry={() => void templates.refetch()} />;
  }
  return (
    <>
      <fieldset className={styles.cards} aria-describedby="template-problem">
        <legend className={styles.legend}>{t('start.template.choose')}</legend>
        {templates.data.map((card) => (
          <TemplateCardView
            key={card.key}
            card={card}
            isChosen={draft.templateKey === card.key}
            onChoose={() => change({ templateKey: card.key })}
            onOpen={() => setOpened(card.key)}
          />
        ))}
      </fieldset>
      <Problem id="template-problem">
        {isMissing && draft.templateKey === undefined ? t('errors.templateMissing') : ''}
      </Problem>
      {opened !== undefined && (
        <Suspense fallback={null}>
          <TemplateContents
            templateKey={opened}
            language={language}
            onClose={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
