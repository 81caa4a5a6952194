/** Entry `@liandong/backup`: a hub into a folder, and back. */

export { BackupRefused } from './BackupRefused.ts';
export { type BackedUp, backUp } from './backUp.ts';
export type { HubPlaces } from './HubPlaces.ts';
export { type Restored, restore } from './restore.ts';
