// ESM-only packages that the tests import; jest runs CommonJS, so SWC converts them.
const esmPackages = [
  'jira\\.js',
  'confluence\\.js',
  'chinese-days',
  '@hono',
  '@noble',
  'hono',
  'i18next',
  'react-i18next',
  'react-router',
  'mime',
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  transform: { '\\.(m?[jt]sx?)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': 'identity-obj-proxy',
    // They have no entry for CommonJS; their files are converted like the other ESM-only packages.
    '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js',
    '^confluence\\.js$': '<rootDir>/node_modules/confluence.js/dist/index.js',
  },
  modulePathIgnorePatterns: [
    '<rootDir>/.local-site',
    '<rootDir>/static/dist',
    '<rootDir>/artefacts',
  ],
};

export default {
  // Whole sites run in the tests and share few cores: a limit that only stops what hangs.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/slow-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: '<rootDir>/test/support/site/site-environment.mjs',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/static/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'static',
      testEnvironment: '<rootDir>/test/support/app-page/page-environment.mjs',
      setupFiles: ['<rootDir>/test/support/app-page/install-fake-bridge.ts'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@atlaskit/feature-gate-js-client(/.*)?$': '<rootDir>/static/shared/feature-gates-stub.ts',
      },
      testMatch: ['<rootDir>/test/static/**/*.test.ts?(x)'],
    },
    {
      ...shared,
      displayName: 'e2e',
      globalSetup: '<rootDir>/test/e2e/support/build-pages.mjs',
      testEnvironment: '<rootDir>/test/support/site/site-environment.mjs',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
