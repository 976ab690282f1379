import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import { PersonField } from '../../../shared/people/person-field';
import parts from '../../plan/plan-parts.module.css';
import styles from './form.module.css';
import { NUMBERS_OF, type WatchForm } from './watch-form';
import { WatchPlace, type NamedPhase } from './watch-place';

const KINDS = ['planItemLate', 'jqlCount', 'commitmentBelow'] as const;

interface OneWatchProps {
  readonly engagementId: string;
  readonly phases: readonly NamedPhase[];
  readonly watch: WatchForm;
  readonly name: string;
  /** What is wrong with a field of it. */
  readonly problemsAt: (field: string) => readonly string[];
  readonly onChange: (values: Partial<WatchForm>) => void;
  readonly onRemove: () => void;
}

/** One watch: of which kind, where it looks, and beyond which number it fires. */
export function OneWatch(props: OneWatchProps) {
  const { watch, name, problemsAt, onChange, onRemove } = props;
  const { t } = useTranslation();
  const { watchId, kind } = watch;
  return (
    <fieldset className={group.group}>
      <legend>{name}</legend>
      <Field
        name={`watch-${watchId}`}
        label={t('risk.watch.kindOf')}
        help={t(`risk.watch.means.${kind}`)}
      >
        {(control) => (
          <Choice
            {...control}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`risk.watch.kind.${value}`) }))}
            onChange={(value) => value !== '' && onChange({ kind: value })}
          />
        )}
      </Field>
      <Subject {...props} />
      <div className={parts.pair}>
        {NUMBERS_OF[kind].map((field) => (
          <Field
            key={field}
            name={`${field}-${watchId}`}
            label={t(`risk.watch.${field}`)}
            isRequired
            problems={problemsAt(field)}
          >
            {(control) => (
              <TextInput
                {...control}
                maxLength={6}
                value={watch[field]}
                onChange={(typed) => onChange({ [field]: typed })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles.remove}>
        <Button appearance="subtle" aria-label={t('act.removeOf', { name })} onClick={onRemove}>
          {t('act.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Whose lateness, which issues, or whose days are watched. */
function Subject({ engagementId, phases, watch, problemsAt, onChange }: OneWatchProps) {
  const { t } = useTranslation();
  const { watchId } = watch;
  switch (watch.kind) {
    case 'planItemLate':
      return (
        <WatchPlace
          {...{ engagementId, phases }}
          name={`place-${watchId}`}
          problems={[...problemsAt('itemId'), ...problemsAt('phaseId')]}
          value={watch.place}
          onChange={(place) => onChange({ place })}
        />
      );
    case 'jqlCount':
      return (
        <Field
          name={`jql-${watchId}`}
          label={t('risk.watch.jql')}
          isRequired
          help={t('risk.watch.jqlHelp')}
          problems={problemsAt('jql')}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={500}
              value={watch.jql}
              onChange={(jql) => onChange({ jql })}
            />
          )}
        </Field>
      );
    case 'commitmentBelow':
      return (
        <PersonField
          name={`person-${watchId}`}
          label={t('risk.watch.person')}
          value={watch.accountId}
          onChange={(accountId) => onChange({ accountId })}
        />
      );
  }
}
