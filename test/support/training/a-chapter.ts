/** A question that people ask about it. */
export const DAMAGED = {
  question: 'What of a damaged box?',
  answer: 'It goes to the blocked stock',
};

/** What is taught in a chapter; its name, and who learns it, is for the test to say. */
export const A_CHAPTER = {
  version: 0,
  title: 'Goods receipt',
  minutes: 12,
  objective: 'Receive goods against an order',
  exercise: 'Receive 60 of 100 pieces',
  expectedResult: 'The order shows 40 open pieces',
  faq: [DAMAGED],
  emergency: {
    symptom: 'The terminal does not answer',
    impact: 'Nothing can be received',
    firstMinutes: 'Write it on the sheet',
    contact: 'Service desk, 4711',
    paperFallback: 'Form W-3',
    recovery: 'Enter the sheets',
    declaredBy: 'Shift lead',
  },
  isMaterial: false,
  isRetired: false,
};
