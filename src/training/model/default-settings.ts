import type { TrainingSettings } from '../register/contract';

export const DEFAULT_TRAINING_SETTINGS: TrainingSettings = {
  questions: 8,
  passMark: 80,
  attempts: 3,
  coolDown: 24,
  timeLimit: 20,
  validity: 24,
  target: 90,
};
