import { useTranslation } from 'react-i18next';
import { changeState, changeType } from '../../../../src/change/contract';
import { isOpenState } from '../../../../src/change/states/contract';
import { Choice } from '../../../shared/form/choice';
import { RegisterBar } from '../../../shared/register/register-bar';
import { COURTS, isNarrowed, USUAL_LOOK, type RegisterLook } from './register-filter';

interface RegisterToolbarProps {
  readonly look: RegisterLook;
  readonly owners: readonly { readonly accountId: string; readonly name: string }[];
  readonly onChange: (values: Partial<RegisterLook>) => void;
}

/** What the list is narrowed by, and its order. */
export function RegisterToolbar(props: RegisterToolbarProps) {
  const { look, onChange } = props;
  const { group, sort } = look;
  const { t } = useTranslation();
  return (
    <RegisterBar
      label={t('change.filters')}
      search={t('change.search')}
      {...{ group, sort, text: look.text }}
      sorts={(['number', 'waiting'] as const).map((value) => ({
        value,
        label: t(`change.sort.${value}`),
      }))}
      onText={(text) => onChange({ text })}
      onGroup={(next) => onChange({ group: next, state: '', court: '' })}
      onSort={(next) => onChange({ sort: next })}
      {...(isNarrowed(look) ? { onClear: () => onChange({ ...USUAL_LOOK, group, sort }) } : {})}
    >
      <FilterChoices {...props} />
    </RegisterBar>
  );
}

function FilterChoices({ look, owners, onChange }: RegisterToolbarProps) {
  const { t } = useTranslation();
  const states = changeState.options.filter(
    (state) => isOpenState(state) === (look.group === 'open'),
  );
  return (
    <>
      <Choice
        label={t('change.column.state')}
        value={look.state}
        options={[
          { value: '', label: t('change.all.state') },
          ...states.map((value) => ({ value, label: t(`change.state.${value}`) })),
        ]}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label={t('change.column.waits')}
        value={look.court}
        options={[
          { value: '', label: t('change.all.court') },
          ...COURTS.map((value) => ({ value, label: t(`change.court.${value}`) })),
        ]}
        onChange={(court) => onChange({ court })}
      />
      <Choice
        label={t('change.column.type')}
        value={look.type}
        options={[
          { value: '', label: t('change.all.type') },
          ...changeType.options.map((value) => ({ value, label: t(`change.type.${value}`) })),
        ]}
        onChange={(type) => onChange({ type })}
      />
      {owners.length > 0 && (
        <Choice
          label={t('change.column.owner')}
          value={look.ownerAccountId}
          options={[
            { value: '', label: t('change.all.owner') },
            ...owners.map(({ accountId, name }) => ({ value: accountId, label: name })),
          ]}
          onChange={(ownerAccountId) => onChange({ ownerAccountId })}
        />
      )}
    </>
  );
}
