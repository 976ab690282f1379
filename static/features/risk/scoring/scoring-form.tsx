import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterView } from '../../../../src/risk/register/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Problem } from '../../../shared/feedback/problem';
import { useMessages } from '../../../shared/text/use-message';
import parts from '../../plan/plan-parts.module.css';
import { SaveFailure } from '../../plan/save-failure';
import { HeatMap } from '../heat-map';
import { countsByCell } from '../heat-map-counts';
import { BandFields } from './band-fields';
import { CategoryFields } from './category-fields';
import { problemOf } from './scoring-problem';
import { ScaleTable } from './scale-table';
import { useConfigureScoring } from './use-configure-scoring';

interface ScoringFormProps {
  readonly engagementId: string;
  readonly register: RegisterView;
}

/** Scales, bands and categories, with the heat map that comes of them; who may not change them reads them. */
export function ScoringForm({ engagementId, register }: ScoringFormProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [model, setModel] = useState(register.scoring.model);
  const [isSaved, setIsSaved] = useState(false);
  const { save, takeStored } = useConfigureScoring(engagementId, register.scoring.version, () =>
    setIsSaved(true),
  );
  const problem = problemOf(model);
  const change = (values: Partial<ScoringModel>) => {
    setIsSaved(false);
    setModel((known) => ({ ...known, ...values }));
  };
  const isFixed = !register.canConfigure;
  return (
    <div className={parts.form}>
      {isFixed && <p>{t('settings.mayNotChange')}</p>}
      <SaveFailure
        failure={save.error ?? takeStored.error}
        onTakeStored={() =>
          takeStored.mutate(undefined, { onSuccess: ({ scoring }) => setModel(scoring.model) })
        }
        onKeepMine={() => takeStored.mutate()}
      />
      <ScaleTable model={model} isFixed={isFixed} onChange={change} />
      <div className={parts.columns}>
        <div className={parts.form}>
          <BandFields
            bands={model.bands}
            isFixed={isFixed}
            onChange={(bands) => change({ bands })}
          />
          <CategoryFields
            categories={model.categories}
            isFixed={isFixed}
            onChange={(categories) => change({ categories })}
          />
        </div>
        <section className={parts.part}>
          <h3>{t('risk.scoring.preview')}</h3>
          <HeatMap
            label={t('risk.scoring.preview')}
            model={model}
            counts={countsByCell(register.cells, 'current', '')}
          />
        </section>
      </div>
      {problem !== undefined && (
        <Problem>{messages.error({ code: 'INVALID', ...problem })}</Problem>
      )}
      <p role="status">{isSaved && t('risk.scoring.saved')}</p>
      {!isFixed && (
        <div>
          <Button
            appearance="primary"
            isDisabled={problem !== undefined}
            isLoading={save.isPending}
            onClick={() => save.mutate(model)}
          >
            {t('act.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
