/**
 * Stands in for `@atlaskit/feature-gate-js-client` in the build (see vite.config.ts): every gate is
 * closed and every experiment gives its default, which is what the real client answers when nobody
 * has initialised it.
 */
const gates = {
  checkGate: () => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCompleted: () => false,
  initializeCalled: () => false,
  hasCheckGateErrorOccurred: () => false,
  hasGetExperimentValueErrorOccurred: () => false,
};

// The real module has both forms, and Atlaskit imports the default one.
// oxlint-disable-next-line import/no-default-export -- the shape of the module that it replaces
export default gates;
