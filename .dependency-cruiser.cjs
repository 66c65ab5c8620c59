/** A place may import itself and anything named before it. The same list stands in test/architecture/ladder.test.ts. */
const ladder = [
  'contract',
  'platform',
  'access',
  'municipalities',
  'people',
  'groups',
  'cooperation',
  'equipment',
  'outreach',
  'incidents',
  'exercises',
  'reports',
  'live',
  'demo',
];

const anyOf = (places) => `^src/(${places.join('|')})/`;

/** One rule per place: nothing that stands above it, and nothing that composes. */
const rungs = ladder.map((place, rung) => {
  const above = ladder.slice(rung + 1);
  return {
    name: `ladder-${place}`,
    comment: `${place}/ may import itself and the places before it in the ladder, never one after it nor what composes them.`,
    severity: 'error',
    from: { path: `^src/${place}/` },
    to: { path: above.length > 0 ? [anyOf(above), '^src/[^/]+$'] : ['^src/[^/]+$'] },
  };
});

/** Libraries that only compute: no clock, no network, no database, no framework. */
const pureLibraries = ['zod', 'libphonenumber-js', 'i18next'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rungs,
    {
      name: 'ladder-names-every-place',
      comment: 'A folder under src/ that the ladder does not name has no home yet.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: anyOf(ladder) },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'contract-is-pure',
      comment: 'The contract is shared with the browser: it imports itself and zod.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules decide and do nothing: contract, other rules, texts, problems and libraries that only compute.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        pathNot: [
          '^src/contract/',
          '\\.(rules|problem|problems|texts)\\.ts$',
          '^src/platform/(problem|actor)\\.ts$',
          `(^|/)node_modules/(${pureLibraries.join('|')})/`,
        ],
      },
    },
    {
      name: 'entities-stay-home',
      comment: 'Another place’s row is named by its id. Only its own place, the data source and tests load an entity.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.*\\.entity\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'entities-are-listed-once',
      comment: 'Among the files that compose, only the data source knows the tables.',
      severity: 'error',
      from: { path: '^src/[^/]+$', pathNot: '^src/data-source\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'web-sees-the-contract-only',
      comment: 'The browser knows the wire, not the service behind it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|migrations|test|bench|deploy)/', pathNot: '^src/contract/' },
    },
    {
      name: 'service-does-not-know-the-web',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^(web|test|bench|deploy)/' },
    },
    {
      name: 'demo-comes-by-dynamic-import',
      comment:
        'The demonstration is never loaded in production: only the composition asks for it, and only when it is wanted.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/demo/', '^src/(app\\.module|main)\\.ts$'] },
      to: { path: '^src/demo/' },
    },
    {
      name: 'demo-is-never-imported-statically',
      severity: 'error',
      from: { path: '^src/(app\\.module|main)\\.ts$' },
      to: { path: '^src/demo/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'nothing-is-imported-that-is-not-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'What is imported stands in package.json; the service never leans on a development package.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is not used.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.(spec|test)\\.tsx?$', '^test/support/', '^bench/', '^migrations/', '\\.config\\.'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/)?(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'style', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
