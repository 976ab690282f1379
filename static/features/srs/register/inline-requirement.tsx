import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementChange, RequirementFacts } from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import { Choice } from '../../../shared/form/choice';
import { InlineCell } from '../../../shared/register/inline/inline-cell';
import { InlineForm } from '../../../shared/register/inline/inline-form';
import { useInlineEdit, type InlineEdit } from '../../../shared/register/inline/use-inline-edit';
import { VALUES } from '../requirement-values';
import { useSrsWritten } from '../use-srs';

/** Columns that are changed in the table itself. */
const INLINE = ['type', 'priority', 'scope', 'fit', 'verification'] as const;
export type InlineColumn = (typeof INLINE)[number];

export function isInline(column: string): column is InlineColumn {
  return INLINE.some((one) => one === column);
}

type InlineValues = Pick<RequirementChange, InlineColumn>;
export type RequirementInlineEdit = InlineEdit<InlineValues>;

/** Writes one field of one requirement against the version that was seen; the last change can be taken back. */
export function useRequirementInlineEdit(engagementId: string): RequirementInlineEdit {
  const written = useSrsWritten(engagementId);
  return useInlineEdit(async (requirementId, version, values: InlineValues) => {
    const changes = [{ requirementId, version, ...values }];
    const { requirements } = await call('srs.change', { engagementId, changes });
    return requirements[0]?.version ?? version + 1;
  }, written);
}

interface InlineRequirementProps {
  readonly requirement: RequirementFacts;
  readonly column: InlineColumn;
  readonly edit: RequirementInlineEdit;
  /** What the cell says. */
  readonly children: ReactNode;
}

/** A field of a requirement that is changed in the table. */
export function InlineRequirement({ requirement, column, edit, children }: InlineRequirementProps) {
  const { t } = useTranslation();
  const { title } = requirement;
  return (
    <InlineCell
      label={`${t(`srs.value.${column}.${requirement[column]}`)}: ${t('register.inline.act', { field: t(`srs.field.${column}`), title })}`}
      onOpen={() => edit.save.reset()}
      form={(close) => <ValueForm {...{ requirement, column, edit }} onClose={close} />}
    >
      {children}
    </InlineCell>
  );
}

function ValueForm({
  requirement,
  column,
  edit,
  onClose,
}: Omit<InlineRequirementProps, 'children'> & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState<string>(requirement[column]);
  const { requirementId: id, version } = requirement;
  const change = {
    id,
    version,
    column,
    values: { [column]: value },
    before: { [column]: requirement[column] },
  };
  return (
    <InlineForm
      isSaving={edit.save.isPending}
      failure={edit.save.error}
      onSave={() => edit.save.mutate(change, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Choice
        label={t(`srs.field.${column}`)}
        value={value}
        options={VALUES[column].map((one) => ({
          value: one,
          label: t(`srs.value.${column}.${one}`),
        }))}
        onChange={setValue}
      />
    </InlineForm>
  );
}
