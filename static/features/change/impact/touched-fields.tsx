import { useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TOUCHED_KINDS, type TouchedKind } from '../../../../src/change/impact/contract';
import group from '../../../shared/form/group.module.css';
import { TextArea } from '../../plan/text-area';
import { linesIn, type ImpactForm } from './impact-form';
import { TouchedPicker } from './touched-picker';
import { touchableKey, type TouchableRecord } from './touched-source';
import { TouchedSourcesContext } from './touched-sources';
import { touchedWith } from './touched-with';

interface TouchedFieldsProps {
  readonly engagementId: string;
  readonly form: ImpactForm;
  readonly problems: readonly string[];
  readonly onChange: (values: Partial<ImpactForm>) => void;
}

/** What else is touched, one a line: records that are chosen, where the app keeps such, and names that are typed. */
export function TouchedFields({ engagementId, form, problems, onChange }: TouchedFieldsProps) {
  const { t } = useTranslation();
  const sources = useContext(TouchedSourcesContext);
  const queries = useQueryClient();
  const { touched } = form;
  const write = (kind: TouchedKind, text: string) => ({ touched: { ...touched, [kind]: text } });
  const choose = (kind: TouchedKind, record: TouchableRecord) =>
    onChange(
      touchedWith(
        form,
        kind,
        record,
        (one) => queries.getQueryData(touchableKey(engagementId, one)) ?? [],
      ),
    );
  return (
    <fieldset className={group.group}>
      <legend>{t('change.impact.touched')}</legend>
      <p>{t('change.impact.touchedHelp')}</p>
      {TOUCHED_KINDS.map((kind) => {
        const source = sources[kind];
        return (
          <div key={kind}>
            <TextArea
              name={`touched-${kind}`}
              label={t(`change.touched.${kind}`)}
              rows={2}
              maxLength={12_800}
              problems={problems.includes(kind) ? [t('change.impact.tooMuch')] : []}
              value={touched[kind]}
              onChange={(text) => onChange(write(kind, text))}
            />
            {source !== undefined && (
              <TouchedPicker
                {...{ engagementId, kind, source }}
                chosen={linesIn(touched[kind])}
                onChoose={(record) => choose(kind, record)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
