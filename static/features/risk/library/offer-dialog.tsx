import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { libraryCategory, type RiskLibrary } from '../../../../src/risk/library/contract';
import { level } from '../../../../src/risk/rating/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import group from '../../../shared/form/group.module.css';
import { LevelChoice } from '../form/level-choice';
import { useLevelMeaning } from '../scoring/use-level-meaning';
import { useModelWords } from '../scoring/use-model-words';
import { missingIn, offeredOf, offerFormOf } from './offer-form';
import { OfferTexts } from './offer-texts';
import { useOffer } from './use-offer';

interface OfferDialogProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  readonly model: ScoringModel;
  /** What the texts of the register are written in. */
  readonly language: RiskLibrary['language'];
  readonly onClose: () => void;
}

const PARTS = ['texts', 'otherTexts'] as const;

/** Writes a risk of the register for others, and offers it. */
export function OfferDialog({ engagementId, risk, model, language, onClose }: OfferDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => offerFormOf(risk));
  const [isTried, setIsTried] = useState(false);
  const offer = useOffer(engagementId, risk.riskId, onClose);
  const meaning = useLevelMeaning(model);
  const words = useModelWords(model);
  const missing = isTried ? missingIn(form) : [];
  const refused = useRefusedField(offer.error);
  const problemOf = (part: string) => {
    if (missing.includes(part)) return t('risk.form.missing');
    return refused?.field === part ? refused.words : undefined;
  };
  const submit = () => {
    setIsTried(true);
    const offered = offeredOf(form);
    if (offered !== undefined) offer.mutate(offered);
  };
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <FormDialog
      title={t('risk.offer.title')}
      act={t('risk.offer.send')}
      {...(missing.length > 0 ? { problem: t('risk.form.incomplete') } : {})}
      isSaving={offer.isPending}
      onSave={submit}
      onClose={onClose}
    >
      <p>{t('risk.offer.what')}</p>
      <SectionMessage appearance="warning">
        <p>{t('risk.offer.hint')}</p>
      </SectionMessage>
      {offer.error !== null && <ErrorMessage failure={offer.error} />}
      {PARTS.map((part) => {
        const texts = (
          <OfferTexts
            name={part}
            texts={form[part]}
            problemOf={(field) => problemOf(`${part}.${field}`)}
            onChange={(written) => setForm({ ...form, [part]: written })}
          />
        );
        return part === 'texts' ? (
          <fieldset key={part} className={group.group}>
            <legend>{t(`risk.offer.texts.${language}`)}</legend>
            {texts}
          </fieldset>
        ) : (
          <details key={part}>
            <summary>{t(`risk.offer.other.${other}`)}</summary>
            {texts}
          </details>
        );
      })}
      <Field
        name="offerCategory"
        label={t('risk.column.category')}
        isRequired
        problems={[problemOf('category')].filter((problem) => problem !== undefined)}
      >
        {(control) => (
          <Choice
            {...control}
            value={form.category}
            options={libraryCategory.options.map((value) => ({
              value,
              label: words.category(value),
            }))}
            onChange={(category) => setForm({ ...form, category })}
          />
        )}
      </Field>
      {(['probability', 'impact'] as const).map((of) => (
        <LevelChoice
          key={of}
          name={`offer-${of}`}
          label={t(of === 'probability' ? 'risk.probability' : 'risk.impactOn.schedule')}
          value={form[of]}
          meaning={(value) => meaning(of === 'impact' ? 'schedule' : of, value)}
          onChange={(value) => setForm({ ...form, [of]: level.parse(value) })}
        />
      ))}
    </FormDialog>
  );
}

/** The field that the back end refused, as the form names it, and why. */
function useRefusedField(failure: unknown) {
  const { t } = useTranslation();
  const field = failure === null ? undefined : failureDetail(failure).field;
  if (field?.startsWith('offered.') !== true) return undefined;
  return { field: field.slice('offered.'.length), words: t('errors.clientNamed') };
}
