import type { RiskForm } from './risk-form';

/** What every part of the form is given. */
export interface FormPartProps {
  readonly form: RiskForm;
  /** Names of fields that must be mended. */
  readonly problems: readonly string[];
  readonly onChange: (values: Partial<RiskForm>) => void;
}
