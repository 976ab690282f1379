import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import bar from '../../../shared/register/register-bar.module.css';
import styles from '../../../shared/register/register.module.css';
import { EmptySrs } from '../empty-srs';
import { modulesOf } from '../register/register-content';
import { VALUES } from '../requirement-values';
import { SrsSentence } from '../srs-sentence';
import { useSrs } from '../use-srs';
import own from './document.module.css';
import { entriesOfDocument, readDocumentLook, type DocumentLook } from './document-look';
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
  const isEmpty = srs.data?.requirements.length === 0;
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
          {srs.data !== undefined && <SrsSentence summary={srs.data.summary} />}
        </div>
      </div>
      {srs.isPending && <Loading lines={8} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {isEmpty && <EmptySrs canWrite={canWrite} />}
      {srs.data !== undefined && !isEmpty && (
        <>
          <DocumentBar {...{ look }} modules={modulesOf(srs.data.requirements)} onChange={change} />
          <SrsDocument srs={srs.data} look={look} onOpen={(at) => change({ at })} />
        </>
      )}
    </section>
  );
}

interface DocumentBarProps {
  readonly look: DocumentLook;
  readonly modules: readonly string[];
  readonly onChange: (values: Partial<DocumentLook>) => void;
}

function DocumentBar({ look, modules, onChange }: DocumentBarProps) {
  const { t } = useTranslation();
  return (
    <div className={`${bar.bar} ${own.bar}`} role="search" aria-label={t('srs.filters')}>
      <div className={bar.search}>
        <SearchField
          label={t('srs.document.search')}
          value={look.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <Choice
        label={t('srs.field.scope')}
        value={look.scope}
        options={[
          { value: '', label: t('srs.all.scope') },
          ...VALUES.scope.map((value) => ({
            value: value,
            label: t(`srs.value.scope.${value}`),
          })),
        ]}
        onChange={(scope) => onChange({ scope })}
      />
      {modules.length > 0 && (
        <Choice
          label={t('srs.field.module')}
          value={look.module}
          options={[
            { value: '', label: t('srs.all.module') },
            ...modules.map((value) => ({ value, label: value })),
          ]}
          onChange={(module) => onChange({ module })}
        />
      )}
      <Button onClick={() => window.print()}>{t('srs.document.print')}</Button>
    </div>
  );
}
