import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SrsView } from '../../../../src/srs/contract';
import parts from '../../plan/plan-parts.module.css';
import { ChangeDialog } from '../../change/form/change-dialog';
import { useEntryWords } from '../entries/use-entry-words';
import styles from '../srs.module.css';
import { PutBackDialog } from './put-back-dialog';
import { aboutOf, unapprovedEdits, type Unapproved } from './unapproved';
import { useFrozenSrs } from './use-baselines';

/** Characters that a request has for what changes. */
const LONGEST_WHAT = 2_000;

interface UnapprovedSectionProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly srs: SrsView;
}

/** Edits since the signature that stay a draft as long as no approved change request brings them in, and the way to one. */
export function UnapprovedSection({ engagementId, canWrite, srs }: UnapprovedSectionProps) {
  const { t } = useTranslation();
  const [isRaising, setIsRaising] = useState(false);
  const [toPutBack, setToPutBack] = useState<Unapproved>();
  const number = srs.summary.baselines.filter(({ state }) => state === 'signed').at(-1)?.number;
  const frozen = useFrozenSrs(engagementId, number);
  const all = useMemo(
    // What is there now goes before what was signed under the same id.
    () => [...srs.entries, ...(frozen.data?.entries ?? [])],
    [srs.entries, frozen.data],
  );
  const words = useEntryWords({ entries: all, requirements: srs.requirements });
  const edits = unapprovedEdits(srs, (kind, entryId) => {
    const entry = all.find((one) => one.kind === kind && one.entryId === entryId);
    const said = entry === undefined ? '' : `: ${words.name(entry)}`;
    return `${t(`srs.entry.${kind}.one`)}${said}`;
  });
  if (number === undefined || edits.length === 0) return null;
  const lines = edits.map(({ kind, text }) => `${t(`srs.diff.kind.${kind}`)}: ${text}`);
  return (
    <section className={parts.part} aria-label={t('srs.unapproved.title')}>
      <h3>{t('srs.unapproved.title')}</h3>
      <p>{t('srs.unapproved.why', { count: edits.length, number })}</p>
      <ul className={styles.findings}>
        {edits.map((edit) => {
          const { id, kind, text, requirementId } = edit;
          return (
            <li key={id}>
              {t(`srs.diff.kind.${kind}`)}:{' '}
              {requirementId === undefined ? (
                <bdi>{text}</bdi>
              ) : (
                <Link to={`/srs/register/${requirementId}`}>
                  <bdi>{text}</bdi>
                </Link>
              )}{' '}
              {canWrite && (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={t('srs.unapproved.putBackOf', { text, number })}
                  onClick={() => setToPutBack(edit)}
                >
                  {t('srs.unapproved.putBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {canWrite && (
        <div>
          <Button onClick={() => setIsRaising(true)}>{t('change.raise')}</Button>
        </div>
      )}
      {toPutBack !== undefined && (
        <PutBackDialog
          {...{ engagementId, number }}
          edit={toPutBack}
          onClose={() => setToPutBack(undefined)}
        />
      )}
      {isRaising && (
        <ChangeDialog
          {...{ engagementId }}
          about={aboutOf(edits)}
          given={{
            title: t('srs.unapproved.request', { number }),
            what: lines.join('\n').slice(0, LONGEST_WHAT),
          }}
          onClose={() => setIsRaising(false)}
        />
      )}
    </section>
  );
}
