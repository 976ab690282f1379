import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { freeKey } from './free-key';
import type { Band } from '../../../../src/risk/scoring/contract';
import { useModelWords } from './use-model-words';

const [FEWEST, MOST] = [2, 6];

interface BandFieldsProps {
  readonly bands: readonly Band[];
  readonly isFixed: boolean;
  readonly onChange: (bands: Band[]) => void;
}

/** From which score each band starts, how it is called, and whether its risks count as high. */
export function BandFields({ bands, isFixed, onChange }: BandFieldsProps) {
  const { t } = useTranslation();
  const words = useModelWords({ bands: [...bands], categories: [] });
  const change = (band: Band, values: Partial<Band>) =>
    onChange(bands.map((one) => (one === band ? { ...one, ...values } : one)));
  const last = bands.at(-1)?.fromScore ?? 1;
  const add = { key: freeKey('band', bands), name: t('risk.scoring.newBand') };
  return (
    <section className={parts.part}>
      <h3>{t('risk.scoring.bands')}</h3>
      {bands.map((band, place) =>
        isFixed ? (
          <p key={band.key}>
            {t('risk.scoring.bandFrom', { name: words.band(band.key), score: band.fromScore })}
          </p>
        ) : (
          <fieldset key={band.key} className={parts.line}>
            <legend>{words.band(band.key)}</legend>
            <Field name={`band-${band.key}`} label={t('risk.scoring.name')}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={40}
                  value={band.name ?? words.band(band.key)}
                  onChange={(name) => change(band, { name })}
                />
              )}
            </Field>
            <Field name={`from-${band.key}`} label={t('risk.scoring.fromScore')}>
              {(control) => (
                <NumberInput
                  {...control}
                  min={place === 0 ? 1 : 2}
                  max={place === 0 ? 1 : 25}
                  value={band.fromScore}
                  onChange={(fromScore) => change(band, { fromScore })}
                />
              )}
            </Field>
            <label>
              <input
                type="checkbox"
                checked={band.isHigh}
                onChange={(event) => change(band, { isHigh: event.target.checked })}
              />{' '}
              {t('risk.scoring.isHigh')}
            </label>
            {bands.length > FEWEST && place > 0 && (
              <Button
                appearance="subtle"
                aria-label={t('act.removeOf', { name: words.band(band.key) })}
                onClick={() => onChange(bands.filter((one) => one !== band))}
              >
                {t('act.remove')}
              </Button>
            )}
          </fieldset>
        ),
      )}
      {!isFixed && bands.length < MOST && last < 25 && (
        <div>
          <Button
            onClick={() => onChange([...bands, { ...add, fromScore: last + 1, isHigh: true }])}
          >
            {t('risk.scoring.addBand')}
          </Button>
        </div>
      )}
    </section>
  );
}
