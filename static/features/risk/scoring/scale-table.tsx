import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { LEVELS } from './scores';

interface ScaleTableProps {
  readonly model: ScoringModel;
  readonly isFixed: boolean;
  readonly onChange: (values: Partial<ScoringModel>) => void;
}

/** What the five levels mean for probability, schedule, cost and quality. */
export function ScaleTable({ model, isFixed, onChange }: ScaleTableProps) {
  const { t } = useTranslation();
  return (
    <section className={parts.part}>
      <h3>{t('risk.scoring.scales')}</h3>
      <Scroller label={t('risk.scoring.scales')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('risk.scoring.level')}</th>
              <th scope="col">{t('risk.scoring.percent')}</th>
              <th scope="col">{t('risk.scoring.days')}</th>
              <th scope="col">{t('risk.scoring.cost')}</th>
              <th scope="col">{t('risk.scoring.quality')}</th>
            </tr>
          </thead>
          <tbody>
            {LEVELS.map((level) => (
              <tr key={level}>
                <td>{level}</td>
                {(['probabilityPercent', 'scheduleDays'] as const).map((scale) => (
                  <td key={scale}>
                    <NumberCell {...{ model, isFixed, onChange, scale, level }} />
                  </td>
                ))}
                {(['costMeaning', 'qualityMeaning'] as const).map((scale) => (
                  <td key={scale}>
                    <TextCell {...{ model, isFixed, onChange, scale, level }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

interface CellProps<Scale> extends ScaleTableProps {
  readonly scale: Scale;
  readonly level: number;
}

function NumberCell(props: CellProps<'probabilityPercent' | 'scheduleDays'>) {
  const { model, isFixed, onChange, scale, level } = props;
  const { t } = useTranslation();
  const value = model[scale][level - 1] ?? 0;
  if (isFixed) return value;
  const isPercent = scale === 'probabilityPercent';
  return (
    <NumberInput
      id={`${scale}-${level}`}
      label={t(`risk.scoring.of.${scale}`, { level })}
      isInvalid={false}
      min={isPercent ? 1 : 0}
      max={isPercent ? 99 : 2_600}
      value={value}
      onChange={(next) => onChange({ [scale]: replaced(model[scale], level, next) })}
    />
  );
}

function TextCell(props: CellProps<'costMeaning' | 'qualityMeaning'>) {
  const { model, isFixed, onChange, scale, level } = props;
  const { t } = useTranslation();
  const value = model[scale][level - 1] ?? '';
  if (isFixed) return value === '' ? t(`risk.levelName.${level}`) : value;
  const id = `${scale}-${level}`;
  return (
    <>
      <label htmlFor={id} className={parts.kind}>
        {t(`risk.levelName.${level}`)}
      </label>
      <TextInput
        id={id}
        isInvalid={false}
        maxLength={120}
        value={value}
        onChange={(next) => onChange({ [scale]: replaced(model[scale], level, next) })}
      />
    </>
  );
}

function replaced<Value>(values: readonly Value[], level: number, value: Value): Value[] {
  return values.map((one, place) => (place === level - 1 ? value : one));
}
