import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../../src/risk/contract';
import { InlineCell } from '../../../../shared/register/inline/inline-cell';
import type { InlineColumn } from './inline-draft';
import { RiskInlineForm } from './risk-inline-form';
import type { RiskInlineEdit } from './use-inline-edit';

interface RiskInlineCellProps {
  readonly risk: RiskView;
  readonly title: string;
  readonly column: InlineColumn;
  readonly edit: RiskInlineEdit;
  /** What the cell says. */
  readonly children: ReactNode;
}

/** A field of a risk that is changed in the table itself. */
export function RiskInlineCell({ risk, title, column, edit, children }: RiskInlineCellProps) {
  const { t } = useTranslation();
  return (
    <InlineCell
      label={t('register.inline.act', { field: t(`risk.column.${column}`), title })}
      onOpen={() => edit.save.reset()}
      form={(close) => <RiskInlineForm {...{ risk, column, edit }} onClose={close} />}
    >
      {children}
    </InlineCell>
  );
}
