import Button from '@atlaskit/button/new';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { CODE_LENGTH, type CertificateView } from '../../../../src/training/certificate/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Field } from '../../../shared/form/field';
import { ReasonForm } from '../../../shared/form/reason-form';
import { TextInput } from '../../../shared/form/text-input';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { CertificateTag } from '../training-tags';
import { useTrainingWritten } from '../use-training';
import { CertificateSheet } from './certificate-sheet';

/** Checks a certificate by its code, and shows it as it is printed. */
export function CertificatePage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const found = useQuery({
    queryKey: ['training.certificate', engagementId, code],
    enabled: code.length === CODE_LENGTH,
    queryFn: () => call('training.certificate', { engagementId, code }),
  });
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.certificate.title')}</PageHeading>
      <CodeForm key={code} code={code} />
      {code === '' && (
        <p>
          <Link to="/training/learn">{t('training.certificate.mine')}</Link>
        </p>
      )}
      {found.isLoading && <Loading lines={6} />}
      {found.isError && <ErrorMessage failure={found.error} />}
      {found.data !== undefined && <Found engagementId={engagementId} view={found.data} />}
    </section>
  );
}

function CodeForm({ code }: { code: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const wanted = typed.toUpperCase().replace(/[\s-]/g, '');
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.length === CODE_LENGTH) void navigate(`/training/certificates/${wanted}`);
      }}
    >
      <Field
        name="code"
        label={t('training.certificate.code')}
        help={t('training.certificate.codeHelp')}
      >
        {(control) => <TextInput {...control} maxLength={24} value={typed} onChange={setTyped} />}
      </Field>
      <Button type="submit" isDisabled={wanted.length !== CODE_LENGTH}>
        {t('training.certificate.verify')}
      </Button>
    </form>
  );
}

function Found({ engagementId, view }: { engagementId: string; view: CertificateView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const written = useTrainingWritten(engagementId);
  const [isRevoking, setIsRevoking] = useState(false);
  const { certificate, state, can } = view;
  const { accountId, code, revoked } = certificate;
  const people = usePeople([accountId, revoked?.accountId]);
  const revoke = useMutation({
    mutationFn: (reason: string) => call('training.revoke', { engagementId, code, reason }),
    onSuccess: () => {
      written();
      setIsRevoking(false);
    },
  });
  return (
    <>
      <p role="status" className={styles.sentence}>
        <CertificateTag state={state} /> {t(`training.certificate.means.${state}`)}
        <Gap />
        {revoked !== undefined &&
          t('training.certificate.revokedBy', {
            person: people.name(revoked.accountId),
            moment: dates.moment(revoked.at),
            reason: revoked.reason,
          })}
      </p>
      <CertificateSheet
        view={view}
        name={people.name(accountId)}
        isNamed={people.isKnown(accountId)}
      />
      {can.revoke && !isRevoking && (
        <div className={styles.acts}>
          <Button appearance="subtle" onClick={() => setIsRevoking(true)}>
            {t('training.certificate.revoke')}
          </Button>
        </div>
      )}
      {isRevoking && (
        <ReasonForm
          name="revokeReason"
          label={t('training.certificate.reason')}
          maxLength={500}
          act={t('training.certificate.revoke')}
          isSaving={revoke.isPending}
          onCancel={() => setIsRevoking(false)}
          onGive={(reason) => revoke.mutate(reason)}
        />
      )}
      {revoke.error !== null && <ErrorMessage failure={revoke.error} />}
    </>
  );
}
