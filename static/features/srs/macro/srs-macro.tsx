import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import type { MacroConfig } from '../../../../src/srs/document/contract';
import type { FrozenSrs } from '../../../../src/srs/baseline/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { InProjectOf } from '../../../shared/jira/in-project-of';
import { SignSection } from '../baseline/sign-section';
import { useFrozenSrs } from '../baseline/use-baselines';
import { DocumentBar } from '../document/document-bar';
import type { DocumentLook } from '../document/document-look';
import { SrsDocument } from '../document/srs-document';
import { ReadElsewhere } from '../document/srs-link';
import { StandingProvider } from '../document/requirement-standing';
import { StandingBlock } from '../document/standing-block';
import { modulesOf } from '../register/register-content';
import { useSrs } from '../use-srs';
import styles from './macro.module.css';

// Read by few, and more than the document itself weighs.
const CompareSection = lazy(async () => ({
  default: (await import('../baseline/compare-section')).CompareSection,
}));

/** The specification in a page of Confluence: what its author chose of it, for whoever may see its Jira project. */
export function SrsMacro({ config }: { readonly config: MacroConfig }) {
  const { t } = useTranslation();
  const { engagementId } = config;
  const [look, setLook] = useState<DocumentLook>({ ...config, text: '', at: '' });
  const srs = useSrs(engagementId);
  const number = look.baseline === '' ? undefined : Number(look.baseline);
  const frozen = useFrozenSrs(engagementId, number);
  const isSettled = !srs.isPending && (number === undefined || !frozen.isPending);
  // Tells whoever prints the page that it is all there.
  useEffect(() => {
    if (isSettled) void view.emitReadyEvent();
  }, [isSettled]);
  if (srs.isPending) return <Loading lines={8} />;
  if (srs.data === undefined) {
    const isHidden = failureDetail(srs.error).code === 'NOT_FOUND';
    if (isHidden) return <p>{t('srs.macro.hidden')}</p>;
    return <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />;
  }
  return (
    <InProjectOf view={srs.data}>
      <ReadElsewhere.Provider value>
        <MemoryRouter>
          <Shown
            {...{ config, look, setLook }}
            srs={srs.data}
            frozen={frozen.data}
            failure={number === undefined ? null : frozen.error}
          />
        </MemoryRouter>
      </ReadElsewhere.Provider>
    </InProjectOf>
  );
}

interface ShownProps {
  readonly config: MacroConfig;
  readonly look: DocumentLook;
  readonly setLook: (look: DocumentLook) => void;
  readonly srs: SrsView;
  readonly frozen: FrozenSrs | undefined;
  /** Why the chosen baseline could not be read. */
  readonly failure: Error | null;
}

function Shown({ config, look, setLook, srs, frozen, failure }: ShownProps) {
  const { t } = useTranslation();
  const { engagementId, clientName, summary, roles } = srs;
  const [isComparing, setIsComparing] = useState(false);
  const number = look.baseline === '' ? undefined : Number(look.baseline);
  const requirements = number === undefined ? srs.requirements : frozen?.requirements;
  const entries = (number === undefined ? srs.entries : frozen?.entries) ?? [];
  const toSign = summary.baselines.find(({ state }) => state === 'inSignOff');
  return (
    <article className={styles.macro}>
      <h2>
        {t('srs.title')} · <bdi>{clientName}</bdi>
      </h2>
      <StandingBlock srs={srs} {...(number === undefined ? {} : { number })} />
      {toSign !== undefined && (number === undefined || number === toSign.number) && (
        <SignSection {...{ engagementId, roles }} baseline={toSign} />
      )}
      <DocumentBar
        {...{ look }}
        modules={modulesOf(requirements ?? [])}
        baselines={summary.baselines.map((baseline) => baseline.number)}
        onChange={(changed) => setLook({ ...look, ...changed })}
      />
      {summary.baselines.length > 0 && (
        <div>
          <Button onClick={() => setIsComparing(!isComparing)} aria-pressed={isComparing}>
            {t('srs.macro.compare')}
          </Button>
        </div>
      )}
      {isComparing && (
        <Suspense fallback={<Loading lines={3} />}>
          <CompareSection {...{ engagementId, srs }} />
        </Suspense>
      )}
      {failure !== null && <ErrorMessage failure={failure} />}
      {requirements === undefined ? (
        failure === null && <Loading lines={8} />
      ) : requirements.length + entries.length === 0 ? (
        <p>{t('srs.macro.empty')}</p>
      ) : isComparing ? null : (
        <StandingProvider srs={srs}>
          <SrsDocument
            {...{ engagementId, requirements, look, entries }}
            chapter={config.chapter === '' ? undefined : config.chapter}
            onOpen={(at) => setLook({ ...look, at })}
          />
        </StandingProvider>
      )}
    </article>
  );
}
