import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import bar from '../../../shared/register/register-bar.module.css';
import register from '../../../shared/register/register.module.css';
import { Gap } from '../../../shared/text/gap';
import { EmptySrs } from '../empty-srs';
import styles from '../entries/entries.module.css';
import { VALUES } from '../requirement-values';
import { SaveRows } from '../trace/save-rows';
import { useSrs } from '../use-srs';
import {
  entriesOfFitGap,
  FIT_GAP_COLUMNS,
  fitGapFile,
  fitGapRows,
  fitGapWords,
  isWanting,
  readFitGapLook,
  type FitGapLook,
  type FitGapRow,
} from './fit-gap-rows';

/** Columns whose words are chosen from lists. */
const CHOSEN: readonly string[] = ['fit', 'decision'];

interface FitGapPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** What the standard does, what is configured, and what is a gap: what closing each gap is worth, and what was decided. */
export function FitGapPage({ engagementId, canWrite }: FitGapPageProps) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  const [look, change] = useAddressValues(readFitGapLook, entriesOfFitGap);
  const { requirements = [], entries = [] } = srs.data ?? {};
  const rows = useMemo(
    () => fitGapRows(requirements, entries, look),
    [requirements, entries, look],
  );
  return (
    <section className={register.page}>
      <PageHeading>{t('srs.fitGap.title')}</PageHeading>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && requirements.length === 0 && <EmptySrs {...{ canWrite }} />}
      {requirements.length > 0 && (
        <>
          <Sentence {...{ requirements }} />
          <Filters {...{ look }} onChange={change} />
          <SaveRows
            make={async (format) => ({
              name: t('srs.fitGap.title'),
              content: fitGapFile(rows, t, format),
              count: rows.length,
            })}
          />
          <p role="status">
            {rows.length === 0 ? t('srs.nothingFits') : t('srs.shown', { count: rows.length })}
          </p>
          {rows.length > 0 && <Rows {...{ rows }} />}
        </>
      )}
    </section>
  );
}

function Sentence({ requirements }: { readonly requirements: readonly RequirementFacts[] }) {
  const { t } = useTranslation();
  const kept = requirements.filter(({ state }) => state !== 'retired');
  const count = (fit: string) => kept.filter((one) => one.fit === fit).length;
  const wanting = kept.filter(isWanting).length;
  return (
    <p>
      {t('srs.fitGap.counts', {
        standard: count('standard'),
        config: count('config'),
        gap: count('gap'),
      })}
      <Gap />
      {wanting > 0 && t('srs.fitGap.wanting', { count: wanting })}
    </p>
  );
}

interface FiltersProps {
  readonly look: FitGapLook;
  readonly onChange: (values: Partial<FitGapLook>) => void;
}

function Filters({ look, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={bar.bar} role="search" aria-label={t('srs.filters')}>
      <div className={bar.search}>
        <SearchField
          label={t('srs.search')}
          value={look.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <Choice
        label={t('srs.field.fit')}
        value={look.fit}
        options={[
          { value: '', label: t('srs.all.fit') },
          ...VALUES.fit.map((value) => ({ value, label: t(`srs.value.fit.${value}`) })),
        ]}
        onChange={(fit) => onChange({ fit })}
      />
      <label>
        <input
          type="checkbox"
          checked={look.isWanting}
          onChange={(event) => onChange({ isWanting: event.target.checked })}
        />{' '}
        {t('srs.missing.value')}
      </label>
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly FitGapRow[] }) {
  const { t } = useTranslation();
  const head = (column: string) => t(`srs.fitGap.column.${column}`);
  return (
    <div className={register.scroll}>
      <table className={`${register.register} ${styles.rows}`} aria-label={t('srs.fitGap.title')}>
        <thead>
          <tr>
            {FIT_GAP_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { requirementId, openedBy } = row.requirement;
            const { requirement, change, ...words } = fitGapWords(row, t);
            return (
              <tr key={requirementId}>
                <th scope="row">
                  <Link to={`/srs/register/${requirementId}`}>
                    <bdi>{requirement}</bdi>
                  </Link>
                </th>
                {(['fit', 'value', 'decision', 'steps'] as const).map((column) => (
                  <td key={column} data-name={head(column)}>
                    <bdi className={CHOSEN.includes(column) ? styles.whole : ''}>
                      {words[column]}
                    </bdi>
                  </td>
                ))}
                <td data-name={head('change')}>
                  {openedBy !== undefined && (
                    <Link to={`/changes/${openedBy.changeId}`}>{change}</Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
