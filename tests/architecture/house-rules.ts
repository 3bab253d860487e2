import type { IForbiddenRuleType } from 'dependency-cruiser'

const rooms = String.raw`^main/core/([^/]+)/`
const packageNamed = (names: string) => `(^|/)node_modules/(@types/)?(${names})(/|$)`
/** Tools, tests and benches may look at anything. */
const product = '^(main|renderer|shared)/'

/** What may import what. Each rule has a test that shows it firing. */
export const houseRules: readonly (IForbiddenRuleType & { readonly name: string })[] = [
  {
    name: 'shared-imports-only-shared-and-zod',
    comment: 'shared/ runs on both sides: no DOM, no Node, no I/O',
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: `^shared/|${packageNamed('zod')}` },
  },
  {
    name: 'core-knows-no-host-and-no-screen',
    comment: 'the core runs as well in a test, in a web host, on a server',
    severity: 'error',
    from: { path: '^main/core/' },
    to: {
      path: `^renderer/|^main/(electron|web|host|tools|demo)/|^tests/|${packageNamed('electron|react|react-dom')}`,
    },
  },
  {
    name: 'hosts-speak-to-the-core-by-its-protocol',
    comment: 'shell and web host relay messages; what they need of the core is in main/core/process/protocol.ts',
    severity: 'error',
    from: { path: '^main/(electron|web|host)/' },
    to: { path: '^main/core/', pathNot: String.raw`^main/core/process/protocol\.ts$` },
  },
  {
    name: 'only-the-shell-imports-electron',
    severity: 'error',
    from: { path: product, pathNot: '^main/electron/' },
    to: { path: `${packageNamed('electron')}|^electron$` },
  },
  {
    name: 'only-the-shell-imports-the-shell',
    severity: 'error',
    from: { path: '^(main|renderer|shared|tests)/', pathNot: '^main/electron/' },
    to: { path: '^main/electron/' },
  },
  {
    name: 'screens-import-only-screens-and-shared',
    comment: 'the renderer has no Node, no SQL and no file paths',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: '^(main|tests)/' },
  },
  {
    name: 'screens-use-no-node',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'screens-reach-the-bridge-through-core-client',
    severity: 'error',
    from: { path: '^renderer/', pathNot: '^renderer/core-client/' },
    to: { path: String.raw`^renderer/core-client/(http-)?bridge\.ts$` },
  },
  {
    name: 'only-documents-imports-pdfmake',
    severity: 'error',
    from: { path: product, pathNot: '^main/core/documents/' },
    to: { path: packageNamed('pdfmake') },
  },
  {
    name: 'only-spreadsheets-imports-exceljs-and-hucre',
    severity: 'error',
    from: { path: product, pathNot: '^main/core/spreadsheets/' },
    to: { path: packageNamed('exceljs|hucre') },
  },
  {
    name: 'only-database-imports-better-sqlite3',
    comment: 'an office with several desks will point the same core at another database one day',
    severity: 'error',
    from: { path: product, pathNot: '^main/core/database/' },
    to: { path: packageNamed('better-sqlite3') },
  },
  {
    name: 'decisions-import-no-store',
    comment: 'gather in one function, decide in another: what a decision needs is given to it',
    severity: 'error',
    from: {
      path: String.raw`^main/core/[^/]+/(decide|decision|judge|rules)[^/]*\.ts$`,
      pathNot: String.raw`-store\.ts$`,
    },
    to: { path: String.raw`store\.ts$|^main/core/(database|platform)/|${packageNamed('kysely')}` },
  },
  {
    name: 'rooms-do-not-reach-into-each-others-stores',
    comment: 'a room reaches another room through its exported functions, never its tables',
    severity: 'error',
    from: { path: rooms },
    to: { path: ['^main/core/.*/store[.]ts$', '^main/core/.*-store[.]ts$'], pathNot: '^main/core/$1/' },
  },
  {
    name: 'product-imports-no-tests',
    severity: 'error',
    from: { path: product },
    to: { path: '^tests/' },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: { path: '^(main|renderer|shared|tests)/' },
    to: { circular: true },
  },
  {
    name: 'imports-lead-somewhere',
    severity: 'error',
    from: { path: '^(main|renderer|shared|tests)/' },
    to: { couldNotResolve: true },
  },
]
