/** Who may import whom: ARCHITECTURE.md, "The house". Each rule says why it is there. */
const models = [
  'engagement',
  'plan',
  'risk',
  'change',
  'uat',
  'srs',
  'training',
  'support',
  'portfolio',
  'jobs',
  'thread',
  'signoff',
  'access',
];

/** The written graph between models: a key may import the models it lists, besides its own. */
const modelGraph = {
  engagement: ['plan', 'access', 'jobs', 'signoff'],
  plan: [],
  risk: ['thread'],
  srs: ['access', 'signoff', 'thread'],
  access: [],
  jobs: [],
  signoff: [],
  thread: [],
  change: ['plan', 'srs', 'access', 'signoff', 'thread'],
  uat: ['signoff', 'srs', 'thread'],
  training: ['plan', 'signoff', 'srs'],
  support: ['plan', 'risk', 'change', 'uat'],
  portfolio: models.filter((name) => name !== 'portfolio'),
};

const modelRules = Object.entries(modelGraph).map(([name, allowed]) => ({
  name: `model-${name}-stays-inside-its-graph`,
  comment:
    'Models form a written, acyclic graph, so that a rule can be understood and tested alone.',
  severity: 'error',
  from: { path: `^src/${name}/model/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[name, ...allowed].join('|')})/(model/|contract\\.ts$|[a-z-]+/contract\\.ts$)`,
      '^src/templates/template\\.ts$',
      ...(allowed.includes('access') ? ['^src/access/roles\\.ts$'] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...modelRules,
    {
      name: 'model-is-pure',
      comment: 'Rules are plain functions: no platform, no Node, nothing that does I/O.',
      severity: 'error',
      from: { path: '^src/[^/]+/model/' },
      to: {
        dependencyTypes: ['npm', 'core', 'npm-dev'],
        pathNot: ['node_modules/(zod|@noble/hashes)/'],
      },
    },
    {
      name: 'forge-only-in-adapters-and-entry',
      comment:
        "Forge's packages are known in two rooms alone, so that the rest runs and is tested without it.",
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters/', '^src/entry/', '^src/composition\\.ts$'] },
      to: { path: 'node_modules/@forge/' },
    },
    {
      name: 'adapters-know-ports-only',
      comment: 'An adapter implements ports; what it is used for is none of its business.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/adapters/$1/', '^src/ports/', '^src/app-error\\.ts$'] },
    },
    {
      name: 'usecases-know-no-adapter',
      comment: 'Use cases take ports as arguments; only composition.ts sees both sides.',
      severity: 'error',
      from: { path: '^src/[^/]+/(usecases|model)/' },
      to: { path: '^src/(adapters|entry|composition)' },
    },
    {
      name: 'ports-import-nothing-of-the-app',
      comment: 'A port is named by need and depends on nobody who uses or implements it.',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: {
        path: '^src/',
        pathNot: ['^src/ports/', '^src/app-error\\.ts$', '^src/templates/template\\.ts$'],
      },
    },
    {
      name: 'files-know-no-capability',
      comment:
        'Tables as workbooks and CSV are written on both sides and for all capabilities, so they know none; days are the calendar’s.',
      severity: 'error',
      from: { path: '^src/files/' },
      to: { path: '^src/', pathNot: ['^src/files/', '^src/plan/model/calendar-day\\.ts$'] },
    },
    {
      name: 'static-sees-contracts-only',
      comment: 'The browser gets the doorway of the back end, never its insides.',
      severity: 'error',
      from: { path: '^static/' },
      to: {
        path: '^src/',
        pathNot: ['/contract\\.ts$', '^src/function-contracts\\.ts$', '^src/app-error\\.ts$'],
      },
    },
    {
      name: 'static-layers',
      comment: 'surfaces use features, features use shared; never the other way round.',
      severity: 'error',
      from: { path: '^static/shared/' },
      to: { path: '^static/(features|surfaces)/' },
    },
    {
      name: 'static-features-know-no-surface',
      comment: 'surfaces use features, features use shared; never the other way round.',
      severity: 'error',
      from: { path: '^static/features/' },
      to: { path: '^static/surfaces/' },
    },
    {
      name: 'app-knows-no-local-site',
      comment: 'What is deployed must not depend on what stands in for Atlassian.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^(local-site|test)/' },
    },
    {
      name: 'local-site-knows-no-app',
      comment: 'The local site loads the built bundle by manifest.yml, as Forge does.',
      severity: 'error',
      from: { path: '^local-site/' },
      to: { path: '^(src|static|test)/' },
    },
    {
      name: 'no-cycle',
      comment: 'A cycle is one thing in several files.',
      severity: 'error',
      from: { path: '^(src|static|local-site)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'A file nobody imports is dead or in the wrong place.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|static|local-site)/',
        pathNot: ['\\.d\\.m?ts$', 'vite\\.config\\.ts$', '\\.mjs$', 'feature-gates-stub\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-dev-dependency-in-shipped-code',
      comment: 'What ships must be in dependencies.',
      severity: 'error',
      from: { path: '^(src|static)/', pathNot: ['vite\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that resolves to nothing fails on deploy.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|artefacts|\\.local-site)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // `@forge/jira-bridge` names its entry for browsers alone.
      mainFields: ['module', 'main', 'browser'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
