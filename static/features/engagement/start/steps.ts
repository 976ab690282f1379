export const STEPS = ['template', 'dates', 'people', 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** A field as problems name it, with or without the payload's own name before it. */
export function fieldName(field: string): string {
  return field.replace(/^draft\./, '');
}

/** The step on which a field is entered. */
export function stepOfField(field: string): Step {
  const name = fieldName(field);
  if (name.startsWith('templateKey')) return 'template';
  if (/^(people|mapping)/.test(name)) return 'people';
  if (/^(clientName|language|startDate|calendar|bufferPercent)/.test(name)) return 'dates';
  return 'preview';
}

export function isStep(value: string | undefined): value is Step {
  return STEPS.some((step) => step === value);
}
