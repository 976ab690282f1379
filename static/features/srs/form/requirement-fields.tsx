import { useTranslation } from 'react-i18next';
import { sourceWay } from '../../../../src/srs/requirement/contract';
import { wordingFindings } from '../../../../src/srs/wording/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import { TickList, type TickOption } from '../entries/tick-list';
import { VALUES } from '../requirement-values';
import { WordingHints } from '../wording-hints';
import { CriteriaFields } from './criteria-fields';
import type { RequirementForm } from './requirement-form';
import { StoryFields } from './story-fields';

export interface RequirementFieldsProps {
  readonly form: RequirementForm;
  /** Names of fields that must be filled in. */
  readonly missing: readonly string[];
  readonly modules: readonly string[];
  /** What it may lead to. */
  readonly goals: readonly TickOption[];
  readonly onChange: (values: Partial<RequirementForm>) => void;
}

/** All that is known of a requirement, in the order in which it is thought of. */
export function RequirementFields(props: RequirementFieldsProps) {
  const { form, missing, modules, goals, onChange } = props;
  const { t } = useTranslation();
  const hints = wordingFindings(form);
  return (
    <>
      <Line name="title" maxLength={255} isRequired {...props} />
      <StoryFields story={form.userStory} onChange={(userStory) => onChange({ userStory })} />
      <TextArea
        name="statement"
        label={t('srs.field.statement')}
        help={t('srs.help.statement')}
        rows={3}
        maxLength={2_000}
        isRequired
        problems={missing.includes('statement') ? [t('srs.form.missing')] : []}
        value={form.statement}
        onChange={(statement) => onChange({ statement })}
      />
      <div role="status">
        <WordingHints findings={hints.filter(({ field }) => field === 'statement')} />
      </div>
      <CriteriaFields
        criteria={form.acceptanceCriteria}
        {...{ missing, hints }}
        onChange={(acceptanceCriteria) => onChange({ acceptanceCriteria })}
      />
      <div className={parts.pair}>
        {(['type', 'priority', 'scope', 'fit', 'verification'] as const).map((field) => (
          <Field key={field} name={field} label={t(`srs.field.${field}`)}>
            {(control) => (
              <Choice
                {...control}
                value={form[field]}
                options={VALUES[field].map((value) => ({
                  value: value,
                  label: t(`srs.value.${field}.${value}`),
                }))}
                onChange={(value) => onChange({ [field]: value })}
              />
            )}
          </Field>
        ))}
        <ChapterField {...{ form, onChange }} />
      </div>
      {form.fit === 'gap' && (
        <TextArea
          name="gapValue"
          label={t('srs.field.gapValue')}
          help={t('srs.help.gapValue')}
          rows={2}
          maxLength={1_000}
          value={form.gapValue}
          onChange={(gapValue) => onChange({ gapValue })}
        />
      )}
      <SourceFields {...{ form, onChange }} />
      <TextArea
        name="rationale"
        label={t('srs.field.rationale')}
        rows={2}
        maxLength={1_000}
        value={form.rationale}
        onChange={(rationale) => onChange({ rationale })}
      />
      <div className={parts.pair}>
        <Line name="module" maxLength={80} list="srs-modules" {...props} />
        <Line name="processRef" maxLength={120} {...props} />
      </div>
      <datalist id="srs-modules">
        {modules.map((module) => (
          <option key={module} value={module} />
        ))}
      </datalist>
      {goals.length > 0 && (
        <TickList
          label={t('srs.field.goalIds')}
          options={goals}
          chosen={form.goalIds}
          most={10}
          onChange={(goalIds) => onChange({ goalIds })}
        />
      )}
      <TextArea
        name="openQuestion"
        label={t('srs.field.openQuestion')}
        help={t('srs.help.openQuestion')}
        rows={2}
        maxLength={1_000}
        value={form.openQuestion}
        onChange={(openQuestion) => onChange({ openQuestion })}
      />
    </>
  );
}

interface LineProps extends RequirementFieldsProps {
  readonly name: 'title' | 'module' | 'processRef';
  readonly maxLength: number;
  readonly isRequired?: boolean;
  /** Id of what is offered while somebody types. */
  readonly list?: string;
}

function Line({ name, maxLength, isRequired = false, list, form, missing, onChange }: LineProps) {
  const { t } = useTranslation();
  return (
    <Field
      name={name}
      label={t(`srs.field.${name}`)}
      isRequired={isRequired}
      problems={missing.includes(name) ? [t('srs.form.missing')] : []}
    >
      {(control) => (
        <TextInput
          {...control}
          maxLength={maxLength}
          {...(list === undefined ? {} : { list })}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      )}
    </Field>
  );
}

type FormPart = Pick<RequirementFieldsProps, 'form' | 'onChange'>;

function ChapterField({ form, onChange }: FormPart) {
  const { t } = useTranslation();
  return (
    <Field name="chapter" label={t('srs.field.chapter')}>
      {(control) => (
        <Choice
          {...control}
          value={form.chapter}
          options={[
            { value: '', label: t('srs.form.chapterOfType') },
            ...VALUES.chapter.map((value) => ({ value, label: t(`srs.value.chapter.${value}`) })),
          ]}
          onChange={(chapter) => onChange({ chapter })}
        />
      )}
    </Field>
  );
}

/** Who said it, and on which occasion. */
function SourceFields({ form, onChange }: FormPart) {
  const { t } = useTranslation();
  return (
    <div className={parts.pair}>
      <Field name="who" label={t('srs.field.who')} help={t('srs.help.who')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={255}
            value={form.who}
            onChange={(who) => onChange({ who })}
          />
        )}
      </Field>
      <Field name="how" label={t('srs.field.how')}>
        {(control) => (
          <Choice
            {...control}
            value={form.how}
            options={sourceWay.options.map((value) => ({
              value,
              label: t(`srs.value.how.${value}`),
            }))}
            onChange={(how) => how !== '' && onChange({ how })}
          />
        )}
      </Field>
    </div>
  );
}
