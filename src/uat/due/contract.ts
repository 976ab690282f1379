/** The rules of what is to be tested again, for whoever shows a case. */
export { isRetestDue } from '../model/case-row';
export { requirementsSince } from '../model/tested-requirements';
