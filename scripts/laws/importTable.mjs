import { roomNamed } from './createTree.mjs';
import { packageOf } from './importsOf.mjs';

/**
 * Who may import whom, as docs/architecture.md draws it. `room` allows each entry of that room,
 * `room/entry` that entry alone, `type room` only its types, `*` anything.
 */
const table = {
  standards: [],
  crypto: [],
  runtime: [],
  spreadsheet: [],
  contracts: ['standards'],
  merge: ['contracts', 'standards'],
  coverage: ['contracts', 'standards'],
  authority: ['contracts', 'standards'],
  postgres: ['contracts', 'runtime'],
  'event-bus': ['contracts', 'runtime'],
  'intake-store': ['postgres', 'contracts', 'crypto'],
  'access-store': ['postgres', 'contracts', 'crypto'],
  'index-store': ['postgres', 'contracts', 'standards', 'merge', 'coverage', 'type authority', 'crypto'],
  'adapter-kit': [
    'intake-store',
    'access-store',
    'event-bus',
    'postgres',
    'authority',
    'crypto',
    'runtime',
    'contracts/events',
    'contracts/api', // the receipt, which the API answers with as it was given
    'standards',
    'spreadsheet',
  ],
  'adapters/*': ['adapter-kit', 'contracts/events', 'standards'],
  api: [
    'index-store/read',
    'intake-store/read',
    'access-store',
    'event-bus',
    'authority',
    'contracts',
    'runtime',
  ],
  client: ['contracts/api', 'contracts/events', 'type api'],
  cli: ['client', 'crypto', 'contracts/api', 'contracts/events', 'spreadsheet'],
  normalizer: ['index-store', 'access-store', 'event-bus', 'postgres', 'contracts', 'runtime'],
  'change-feed': ['index-store/feed', 'index-store/schema', 'event-bus', 'postgres', 'contracts', 'runtime'],
  'index-api': [
    'api',
    'index-store/read',
    'index-store/schema',
    'intake-store',
    'access-store',
    'authority',
    'event-bus',
    'postgres',
    'contracts',
    'runtime',
  ],
  backup: ['intake-store', 'access-store', 'event-bus', 'postgres', 'contracts/events'],
  devstack: ['*'],
  simulator: ['*'],
  acceptance: ['*'],
  bench: ['*'],
};

/** These ship nothing; so nothing that ships imports them, and every test may. */
const neverShipped = ['devstack', 'simulator', 'acceptance', 'bench'];

/** Where to go instead, for the imports that people reach for first. */
const remedies = {
  'index-store':
    'Read the index through @liandong/index-store/read in packages/api, or ask through packages/client.',
  'intake-store': 'Only adapter-kit writes filings; the API reads them through @liandong/intake-store/read.',
  'access-store':
    'Take a Principal (packages/authority) as a parameter; adapter-kit, api and services look it up.',
  postgres: 'Ask a store (index-store, intake-store, access-store) for what you need; only stores speak SQL.',
  'event-bus': 'Adapters publish through adapter-kit, people decide through packages/api.',
  runtime: 'Pure rooms take the clock, ids and settings as parameters.',
  crypto: 'Take the digest or the sealed bytes as a value; stores and adapter-kit make them.',
  contracts:
    'Name an entry that this room may see: /events is kept for ever, /api for a version, /index is inside only.',
  merge: 'The merge rule runs in index-store; read its result through @liandong/index-store/read.',
  coverage: 'Coverage runs in index-store; read its result through @liandong/index-store/read.',
  api: 'Talk to the API through packages/client; only its types may be imported there.',
  'adapter-kit': 'Only adapters/* stand on adapter-kit.',
};

/** The import table, entry points, and no way round them by a relative path. */
export const importTable = {
  name: 'import table',
  judge: (tree) =>
    tree.sources
      .filter((file) => file.room !== undefined)
      .flatMap((file) => file.imports.flatMap((imported) => judgeImport(tree, file, imported)))
      .concat(tree.packages.flatMap(unknownRoom)),
};

function judgeImport(tree, file, imported) {
  const refuse = (message) => [{ file: file.path, line: imported.line, message }];
  if (imported.specifier.startsWith('.')) {
    const home = `${file.kind}/${file.room}/`;
    const target = new URL(imported.specifier, `file:///${file.path}`).pathname.slice(1);
    if (target.startsWith(home)) return [];
    return refuse(`leaves its room by a relative path; import the other room by its package name`);
  }
  const name = packageOf(imported.specifier);
  const room = roomNamed(name);
  if (room === undefined) return [];
  if (room === file.room) {
    return refuse(`imports its own package by name; import the file by its relative path`);
  }
  const target = tree.packageNamed(name);
  if (target === undefined) return refuse(`${name} does not exist`);
  const entry = imported.specifier.slice(name.length + 1);
  if (target.manifest.exports?.[entry === '' ? '.' : `./${entry}`] === undefined) {
    const entries = Object.keys(target.manifest.exports ?? {}).map((key) => name + key.slice(1));
    return refuse(`${imported.specifier} is no entry point; there is ${entries.join(', ') || 'none'}`);
  }
  if (allows(file, room, entry, imported.typeOnly)) return [];
  return refuse(
    `${file.room} may not import ${imported.specifier}${imported.typeOnly ? ' (type)' : ''}; ` +
      `it may import ${ruleOf(file).join(', ') || 'nothing of ours'}. ${remedies[room] ?? ''}`.trim(),
  );
}

function ruleOf(file) {
  return table[file.room] ?? table[`${file.kind}/*`] ?? [];
}

function allows(file, room, entry, typeOnly) {
  const rules = ruleOf(file);
  if (rules.includes('*')) return true;
  if (file.isTest && neverShipped.includes(room)) return true;
  if (rules.includes(room) || rules.includes(`${room}/${entry}`)) return true;
  return typeOnly && rules.includes(`type ${room}`);
}

function unknownRoom({ room, kind, path }) {
  if (table[room] !== undefined || table[`${kind}/*`] !== undefined) return [];
  return [
    { file: path, line: 1, message: `${room} has no row in scripts/laws/importTable.mjs; give it one` },
  ];
}
