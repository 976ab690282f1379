import { useTranslation } from 'react-i18next';
import { proximity, riskKind, riskState } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Choice } from '../../../shared/form/choice';
import { RegisterBar } from '../../../shared/register/register-bar';
import toolbar from '../../plan/plan-toolbar.module.css';
import { useModelWords } from '../scoring/use-model-words';
import { isNarrowed, USUAL_LOOK, type RegisterLook } from './register-filter';

interface RegisterToolbarProps {
  readonly look: RegisterLook;
  readonly model: ScoringModel;
  readonly phases: readonly { readonly phaseId: string; readonly name: string }[];
  readonly owners: readonly { readonly accountId: string; readonly name: string }[];
  readonly onChange: (values: Partial<RegisterLook>) => void;
}

interface Option<Value extends string> {
  readonly value: Value | '';
  readonly label: string;
}

/** What the list is narrowed by, and its order. */
export function RegisterToolbar(props: RegisterToolbarProps) {
  const { look, onChange } = props;
  const { group, sort } = look;
  const { t } = useTranslation();
  return (
    <RegisterBar
      label={t('risk.filters')}
      search={t('risk.search')}
      {...{ group, sort, text: look.text }}
      sorts={(['score', 'review'] as const).map((value) => ({
        value,
        label: t(`risk.sort.${value}`),
      }))}
      onText={(text) => onChange({ text })}
      onGroup={(next) => onChange({ group: next, cell: '' })}
      onSort={(next) => onChange({ sort: next })}
      {...(isNarrowed(look) ? { onClear: () => onChange({ ...USUAL_LOOK, group, sort }) } : {})}
    >
      <FilterChoices {...props} />
      <label className={toolbar.check}>
        <input
          type="checkbox"
          checked={look.isOverdue}
          onChange={(event) => onChange({ isOverdue: event.target.checked })}
        />
        {t('risk.overdueOnly')}
      </label>
      <label className={toolbar.check}>
        <input
          type="checkbox"
          checked={look.isSignalled}
          onChange={(event) => onChange({ isSignalled: event.target.checked })}
        />
        {t('risk.signalledOnly')}
      </label>
    </RegisterBar>
  );
}

function FilterChoices({ look, model, phases, owners, onChange }: RegisterToolbarProps) {
  const { t } = useTranslation();
  const words = useModelWords(model);
  const all = <Value extends string>(name: string, options: readonly Option<Value>[]) => ({
    label: t(`risk.column.${name}`),
    options: [{ value: '' as const, label: t(`risk.all.${name}`) }, ...options],
  });
  const bands = model.bands.map(({ key }) => ({ value: key, label: words.band(key) }));
  const categories = model.categories.map(({ key }) => ({
    value: key,
    label: words.category(key),
  }));
  const times = proximity.options.map((value) => ({ value, label: t(`risk.proximity.${value}`) }));
  const states = riskState.options.map((value) => ({ value, label: t(`risk.state.${value}`) }));
  const kinds = riskKind.options.map((value) => ({ value, label: t(`risk.kind.${value}`) }));
  const inPhases = phases.map(({ phaseId, name }) => ({ value: phaseId, label: name }));
  const people = owners.map(({ accountId, name }) => ({ value: accountId, label: name }));
  return (
    <>
      <Choice {...all('kind', kinds)} value={look.kind} onChange={(kind) => onChange({ kind })} />
      <Choice {...all('band', bands)} value={look.band} onChange={(band) => onChange({ band })} />
      <Choice
        {...all('category', categories)}
        value={look.category}
        onChange={(category) => onChange({ category })}
      />
      <Choice
        {...all('state', states)}
        value={look.state}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        {...all('proximity', times)}
        value={look.proximity}
        onChange={(value) => onChange({ proximity: value })}
      />
      {phases.length > 0 && (
        <Choice
          {...all('phase', inPhases)}
          value={look.phaseId}
          onChange={(phaseId) => onChange({ phaseId })}
        />
      )}
      {owners.length > 0 && (
        <Choice
          {...all('owner', people)}
          value={look.ownerAccountId}
          onChange={(ownerAccountId) => onChange({ ownerAccountId })}
        />
      )}
    </>
  );
}
