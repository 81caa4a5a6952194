import { importsOf } from './importsOf.mjs';
import { maskSource } from './maskSource.mjs';

const scope = '@liandong/';

/**
 * The tree that laws judge, made from path → text, so that a test can feed a law a tree of one snippet.
 * A room is a folder of packages/, services/ or adapters/; what lies elsewhere has the room undefined.
 */
export function createTree(texts) {
  const files = Object.entries(texts).map(([path, text]) => createFile(path, text));
  const packages = files
    .filter((file) => /^(?:packages|services|adapters)\/[^/]+\/package\.json$/.test(file.path))
    .map((file) => ({ room: file.room, kind: file.kind, path: file.path, manifest: JSON.parse(file.text) }));
  return {
    files,
    packages,
    sources: files.filter((file) => file.isSource),
    has: (path) => Object.hasOwn(texts, path),
    packageNamed: (name) => packages.find((candidate) => candidate.manifest.name === name),
    packageOfRoom: (room) => packages.find((candidate) => candidate.room === room),
  };
}

/** The room that an import of ours names, or undefined. */
export function roomNamed(packageName) {
  return packageName?.startsWith(scope) ? packageName.slice(scope.length) : undefined;
}

function createFile(path, text) {
  const [kind, room] = /^(?:packages|services|adapters)\/[^/]+\//.test(path) ? path.split('/') : [];
  let masked;
  let imports;
  const mask = () => (masked ??= maskSource(text));
  return {
    path,
    text,
    kind,
    room,
    name: path.slice(path.lastIndexOf('/') + 1),
    isSource: /\.(?:ts|mjs)$/.test(path) && !path.endsWith('.d.mts'),
    /** Tests and what only tests import; nothing of it ships. */
    isTest:
      /\.test\.ts$|\/testing\/|\/testing\.ts$|\/test[A-Z]\w*\.ts$|^(?:scripts\/vitest|packages\/acceptance)\//.test(
        path,
      ),
    isFixture: /\/(?:fixtures|golden|vectors)\//.test(path),
    lines: () => text.split('\n'),
    lineAt: (offset) => text.slice(0, offset).split('\n').length,
    get code() {
      return mask().code;
    },
    get uncommented() {
      return mask().uncommented;
    },
    get imports() {
      return (imports ??= importsOf(this));
    },
  };
}

/** A violation for every match of a pattern in a file's code. */
export function findInCode(file, pattern, message) {
  return [...file.code.matchAll(pattern)].map((match) => ({
    file: file.path,
    line: file.lineAt(match.index),
    message: typeof message === 'function' ? message(match[0]) : message,
  }));
}
