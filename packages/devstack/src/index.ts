export { createTestDatabase } from './createTestDatabase.ts';
export { type RefusalCode, StackRefusal } from './StackRefusal.ts';
export { type ServersOptions, startServers } from './startServers.ts';
export { startTestServers } from './startTestServers.ts';
export type { ServerName, Servers } from './superviseServers.ts';
