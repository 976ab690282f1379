import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isSigned } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import styles from '../../../shared/register/register.module.css';
import { useFrozenSrs } from '../baseline/use-baselines';
import { ExportSrs } from '../exchange/export-srs';
import { EmptySrs } from '../empty-srs';
import { modulesOf } from '../register/register-content';
import { PackActs } from '../pack/pack-acts';
import { SrsSentence } from '../srs-sentence';
import { useSrs } from '../use-srs';
import { DocumentBar } from './document-bar';
import { documentRequirements, entriesOfDocument, readDocumentLook } from './document-look';
import { StandingProvider } from './requirement-standing';
import { StandingBlock } from './standing-block';
import { SrsDocument } from './srs-document';

interface DocumentPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** The specification as it is read, printed and signed. */
export function DocumentPage({ engagementId, canWrite }: DocumentPageProps) {
  const { t } = useTranslation();
  const [look, change] = useAddressValues(readDocumentLook, entriesOfDocument);
  const srs = useSrs(engagementId);
  const number = look.baseline === '' ? undefined : Number(look.baseline);
  const frozen = useFrozenSrs(engagementId, number);
  const isEmpty = srs.data?.requirements.length === 0 && srs.data.entries.length === 0;
  const entries = (number === undefined ? srs.data?.entries : frozen.data?.entries) ?? [];
  const [isEditing, setIsEditing] = useState(false);
  const requirements = number === undefined ? srs.data?.requirements : frozen.data?.requirements;
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageHeading>{t('srs.title')}</PageHeading>
          {srs.data !== undefined && srs.data.clientName !== '' && (
            <p>
              <bdi>{srs.data.clientName}</bdi>
            </p>
          )}
          {srs.data !== undefined && number === undefined && (
            <SrsSentence summary={srs.data.summary} />
          )}
        </div>
      </div>
      {srs.isPending && <Loading lines={8} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {isEmpty && <EmptySrs canWrite={canWrite} />}
      {srs.data !== undefined && !isEmpty && (
        <>
          <StandingBlock srs={srs.data} {...(number === undefined ? {} : { number })} />
          <DocumentBar
            {...{ look }}
            modules={modulesOf(requirements ?? [])}
            baselines={srs.data.summary.baselines.map((baseline) => baseline.number)}
            onChange={change}
          />
          {canWrite && number === undefined && (
            <div className={styles.acts}>
              <Button onClick={() => setIsEditing(!isEditing)}>
                {t(isEditing ? 'srs.document.read' : 'srs.document.edit')}
              </Button>
              <Link to="/srs/arrange">{t('srs.arrange.title')}</Link>
            </div>
          )}
          {frozen.isError && (
            <ErrorMessage failure={frozen.error} onRetry={() => void frozen.refetch()} />
          )}
          {requirements === undefined ? (
            !frozen.isError && <Loading lines={8} />
          ) : (
            <>
              <ExportSrs
                {...{ entries }}
                requirements={documentRequirements(requirements, look)}
                {...(number === undefined ? {} : { number })}
              />
              <PackActs
                {...{ engagementId }}
                facts={{
                  clientName: srs.data.clientName,
                  ...(frozen.data === undefined || number === undefined
                    ? {}
                    : { baseline: frozen.data.baseline }),
                  requirements: documentRequirements(requirements, look),
                  entries: entries.filter(({ kind }) => isSigned(kind)),
                }}
              />
              <StandingProvider srs={srs.data}>
                <SrsDocument
                  {...{ engagementId, requirements, look, entries }}
                  {...(isEditing && number === undefined ? { editing: { engagementId } } : {})}
                  onOpen={(at) => change({ at })}
                />
              </StandingProvider>
            </>
          )}
        </>
      )}
    </section>
  );
}
