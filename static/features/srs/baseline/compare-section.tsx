import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diffOf } from '../../../../src/srs/baseline/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { entryDiffOf, entryKey, isSigned } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import parts from '../../plan/plan-parts.module.css';
import { DiffView } from './diff-view';
import { EntryDiffView } from './entry-diff-view';
import { useFrozenSrs } from './use-baselines';

interface Compared {
  /** Number of a baseline; empty for the last one that counts. */
  readonly from: string;
  /** Number of a baseline; empty for the draft. */
  readonly to: string;
}

const readCompared = (params: URLSearchParams): Compared => ({
  from: params.get('from') ?? '',
  to: params.get('to') ?? '',
});
const entriesOf = ({ from, to }: Compared) => ({ from, to });

interface CompareSectionProps {
  readonly engagementId: string;
  readonly srs: SrsView;
}

/** What differs between two baselines, or between one and the draft. */
export function CompareSection({ engagementId, srs }: CompareSectionProps) {
  const { t } = useTranslation();
  const [compared, change] = useAddressValues(readCompared, entriesOf);
  const { baselines } = srs.summary;
  const known = (text: string) => baselines.find(({ number }) => String(number) === text)?.number;
  const usual = baselines.filter(({ state }) => state === 'signed').at(-1) ?? baselines.at(-1);
  const from = known(compared.from) ?? usual?.number;
  const to = known(compared.to);
  const before = useFrozenSrs(engagementId, from);
  const after = useFrozenSrs(engagementId, to);
  const kept = useMemo(
    () => srs.requirements.filter(({ state }) => state !== 'retired'),
    [srs.requirements],
  );
  const [old, now] = [
    before.data?.requirements,
    to === undefined ? kept : after.data?.requirements,
  ];
  const diff = useMemo(
    () => (old === undefined || now === undefined ? undefined : diffOf(old, now)),
    [old, now],
  );
  const entries = useMemo(() => {
    const [oldOnes, newOnes] = [
      before.data?.entries,
      to === undefined ? srs.entries.filter(({ kind }) => isSigned(kind)) : after.data?.entries,
    ];
    if (oldOnes === undefined || newOnes === undefined) return undefined;
    const open = srs.entryDeviations.flatMap(({ entryKind: kind, entryId, change }) =>
      change === undefined ? [] : [[entryKey({ kind, entryId }), change] as const],
    );
    return {
      diff: entryDiffOf(oldOnes, newOnes),
      all: [...newOnes, ...oldOnes],
      changes: to === undefined ? Object.fromEntries(open) : (after.data?.entryChanges ?? {}),
    };
  }, [before.data, after.data, srs.entries, srs.entryDeviations, to]);
  const options = baselines.map(({ number }) => ({
    value: String(number),
    label: t('srs.baseline.name', { number }),
  }));
  return (
    <section className={parts.part} aria-label={t('srs.diff.title')}>
      <h3>{t('srs.diff.title')}</h3>
      <div className={parts.choices}>
        <Choice
          label={t('srs.diff.from')}
          value={String(from ?? '')}
          options={options}
          onChange={(value) => change({ from: value })}
        />
        <span aria-hidden>→</span>
        <Choice
          label={t('srs.diff.to')}
          value={to === undefined ? '' : String(to)}
          options={[{ value: '', label: t('srs.diff.draft') }, ...options]}
          onChange={(value) => change({ to: value })}
        />
      </div>
      {[before, after].map(
        (found, index) =>
          found.isError && (
            <ErrorMessage
              key={index === 0 ? 'before' : 'after'}
              failure={found.error}
              onRetry={() => void found.refetch()}
            />
          ),
      )}
      {diff === undefined ? (
        !before.isError && !after.isError && <Loading lines={3} />
      ) : (
        <>
          <DiffView diff={diff} before={old ?? []} after={now ?? []} />
          {entries !== undefined && (
            <EntryDiffView
              diff={entries.diff}
              changes={entries.changes}
              sources={{ entries: entries.all, requirements: [...(now ?? []), ...(old ?? [])] }}
            />
          )}
        </>
      )}
    </section>
  );
}
