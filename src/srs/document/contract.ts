export { casesOfStep, type NamedCase } from './cases-of-step';
export { entriesInChapter, listingOf, MATRIX, type Listing } from './chapter-listings';
export { ENTRY_FIELDS, givenText, type EntryField, type FormKind } from './entry-fields';
export { entryWords, type EntrySources, type StepWords } from './entry-words';
export { readMacroConfig, SHOWN_ALONE, type MacroConfig } from './macro-config';
export { stepsOfRequirement } from './steps-of-requirement';
export { requirementsIn, shownChapters, type ShownChapter } from './shown-chapters';
