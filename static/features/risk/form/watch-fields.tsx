import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { MOST_WATCHES, type RiskWatch } from '../../../../src/risk/watch/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import group from '../../../shared/form/group.module.css';
import styles from './form.module.css';

const KINDS = ['planItemLate', 'jqlCount', 'commitmentBelow'] as const;

interface WatchFieldsProps {
  readonly watches: readonly RiskWatch[];
  /** The back end's words about a field that it refused, by its path below `watches`. */
  readonly refusalOf: (path: string) => readonly string[];
  readonly onChange: (watches: readonly RiskWatch[]) => void;
}

/** What a risk watches for, each with its limit. */
export function WatchFields({ watches, refusalOf, onChange }: WatchFieldsProps) {
  const { t } = useTranslation();
  const add = () => onChange([...watches, newWatch('planItemLate', crypto.randomUUID())]);
  return (
    <fieldset className={group.group}>
      <legend>{t('risk.watch.title')}</legend>
      <p className={styles.meaning}>{t('risk.watch.what')}</p>
      {watches.map((watch, index) => {
        const name = t('risk.watch.number', { number: index + 1 });
        const change = (next: RiskWatch) =>
          onChange(watches.map((one) => (one === watch ? next : one)));
        return (
          <fieldset key={watch.watchId} className={styles.optional}>
            <legend>{name}</legend>
            <Field name={`watch-${watch.watchId}`} label={t('risk.watch.kindOf')}>
              {(control) => (
                <Choice
                  {...control}
                  value={watch.kind}
                  options={KINDS.map((value) => ({ value, label: t(`risk.watch.kind.${value}`) }))}
                  onChange={(kind) => kind !== '' && change(newWatch(kind, watch.watchId))}
                />
              )}
            </Field>
            {watch.kind === 'jqlCount' && (
              <Field
                name={`jql-${watch.watchId}`}
                label={t('risk.watch.jql')}
                help={t('risk.watch.jqlHelp')}
                problems={refusalOf(`${String(index)}.jql`)}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    maxLength={500}
                    value={watch.jql}
                    onChange={(jql) => change({ ...watch, jql })}
                  />
                )}
              </Field>
            )}
            <LimitField watch={watch} onChange={change} />
            <Button
              appearance="subtle"
              aria-label={t('act.removeOf', { name })}
              onClick={() => onChange(watches.filter((one) => one !== watch))}
            >
              {t('act.remove')}
            </Button>
          </fieldset>
        );
      })}
      {watches.length < MOST_WATCHES && (
        <div>
          <Button spacing="compact" onClick={add}>
            {t('risk.watch.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface LimitFieldProps {
  readonly watch: RiskWatch;
  readonly onChange: (watch: RiskWatch) => void;
}

/** The number beyond which it fires. */
function LimitField({ watch, onChange }: LimitFieldProps) {
  const { t } = useTranslation();
  const { label, value, change } = limitOf(watch);
  return (
    <Field name={`limit-${watch.watchId}`} label={t(label)}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={6}
          value={String(value)}
          onChange={(text) => onChange(change(Number(text.replace(/\D/g, ''))))}
        />
      )}
    </Field>
  );
}

function limitOf(watch: RiskWatch) {
  switch (watch.kind) {
    case 'planItemLate':
      return {
        label: 'risk.watch.moreThanDays' as const,
        value: watch.moreThanDays,
        change: (days: number): RiskWatch => ({ ...watch, moreThanDays: Math.min(days, 260) }),
      };
    case 'jqlCount':
      return {
        label: 'risk.watch.moreThan' as const,
        value: watch.moreThan,
        change: (moreThan: number): RiskWatch => ({
          ...watch,
          moreThan: Math.min(moreThan, 100_000),
        }),
      };
    case 'commitmentBelow':
      return {
        label: 'risk.watch.percent' as const,
        value: watch.percent,
        change: (percent: number): RiskWatch => ({
          ...watch,
          percent: Math.min(Math.max(percent, 1), 100),
        }),
      };
  }
}

function newWatch(kind: RiskWatch['kind'], watchId: string): RiskWatch {
  switch (kind) {
    case 'planItemLate':
      return { watchId, kind, moreThanDays: 3 };
    case 'jqlCount':
      return { watchId, kind, jql: '', moreThan: 5 };
    case 'commitmentBelow':
      return { watchId, kind, percent: 80, weeks: 2 };
  }
}
