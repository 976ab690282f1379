import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_ALONE, type MacroConfig } from '../../../../src/srs/document/contract';
import type { EngagementList } from '../../../../src/engagement/contract';
import { CHAPTERS } from '../../../../src/srs/outline/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { chosenOf, EngagementChoice, WithEngagements } from '../../engagement/engagement-choice';
import { MacroForm } from '../../engagement/macro-form';
import { modulesOf } from '../register/register-content';
import { VALUES } from '../requirement-values';
import { useSrs } from '../use-srs';

/** What a macro shall show: whose specification, all of it or a chapter, as it is or as it was signed. */
export function ConfigureMacro({ config }: { readonly config: MacroConfig }) {
  return <WithEngagements>{(list) => <Form {...{ config, list }} />}</WithEngagements>;
}

interface FormProps {
  readonly config: MacroConfig;
  readonly list: EngagementList;
}

function Form({ config, list }: FormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<MacroConfig>({
    ...config,
    engagementId: chosenOf(list, config.engagementId),
  });
  const srs = useSrs(chosen.engagementId);
  const numbers = srs.data?.summary.baselines.map(({ number }) => String(number)) ?? [];
  const set = (changed: Partial<MacroConfig>) => setChosen({ ...chosen, ...changed });
  return (
    <MacroForm {...{ list }} config={{ ...chosen }}>
      <EngagementChoice
        {...{ list }}
        value={chosen.engagementId}
        // Baselines and modules are another engagement's.
        onChange={(engagementId) => set({ engagementId, baseline: '', module: '' })}
      />
      <Field name="chapter" label={t('srs.macro.part')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen.chapter}
            options={[
              { value: '', label: t('srs.macro.whole') },
              ...CHAPTERS.filter(({ key }) => SHOWN_ALONE.includes(key)).map(({ key, number }) => ({
                value: key,
                label: `${number} ${t(`srs.chapter.${key}`)}`,
              })),
            ]}
            onChange={(chapter) => set({ chapter })}
          />
        )}
      </Field>
      <Field name="baseline" label={t('srs.document.version')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen.baseline}
            options={[
              { value: '', label: t('srs.macro.live') },
              ...numbers.map((number) => ({
                value: number,
                label: t('srs.baseline.name', { number }),
              })),
            ]}
            onChange={(baseline) => set({ baseline })}
          />
        )}
      </Field>
      <Field name="scope" label={t('srs.field.scope')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen.scope}
            options={[
              { value: '', label: t('srs.all.scope') },
              ...VALUES.scope.map((value) => ({ value, label: t(`srs.value.scope.${value}`) })),
            ]}
            onChange={(scope) => set({ scope })}
          />
        )}
      </Field>
      <Field name="module" label={t('srs.field.module')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen.module}
            options={[
              { value: '', label: t('srs.all.module') },
              ...modulesOf(srs.data?.requirements ?? []).map((value) => ({ value, label: value })),
            ]}
            onChange={(module) => set({ module })}
          />
        )}
      </Field>
    </MacroForm>
  );
}
