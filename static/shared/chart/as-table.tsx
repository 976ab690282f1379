import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';

interface AsTableProps {
  readonly isTable: boolean;
  readonly onChange: (isTable: boolean) => void;
}

/** Below a chart: shows the same as a table, and the chart again. */
export function AsTable({ isTable, onChange }: AsTableProps) {
  const { t } = useTranslation();
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      aria-pressed={isTable}
      onClick={() => onChange(!isTable)}
    >
      {t('chart.asTable')}
    </Button>
  );
}
