import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/form/field';
import { ZONE_NUMBERS, type ZoneRuleDraft } from './zone-rule-draft';

interface ZoneRuleFieldsProps {
  readonly zones: ZoneRuleDraft;
  readonly onChange: (zones: ZoneRuleDraft) => void;
}

/** The four numbers from which the zones of the buffer follow, in per cent. */
export function ZoneRuleFields({ zones, onChange }: ZoneRuleFieldsProps) {
  const { t } = useTranslation();
  return ZONE_NUMBERS.map((name) => (
    <Field key={name} name={`rule.${name}`} label={t(`buffer.settings.${name}`)}>
      {({ id }) => (
        <Textfield
          id={id}
          isCompact
          width="xsmall"
          inputMode="decimal"
          value={zones[name]}
          onChange={(event) => onChange({ ...zones, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  ));
}
