import { changeRegister } from './changes';
import { planRegister } from './plan-items';
import { portfolio } from './portfolio';
import type { Register } from './register';
import { requirementRegister } from './requirements';
import { riskRegister } from './risks';
import { traineeRegister } from './trainees';
import { caseRegister } from './uat-cases';

/** Every register that is measured, in the order of the page. A function that works on none says why in `without-register.ts`. */
export const REGISTERS: readonly Register[] = [
  portfolio,
  planRegister,
  riskRegister,
  changeRegister,
  requirementRegister,
  caseRegister,
  traineeRegister,
];
