export { readProcess, type ProcessProblem } from './read-process';
export { type ProcessStep } from './process-step';
