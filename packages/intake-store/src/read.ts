/** Entry `@liandong/intake-store/read`: what the API may ask of the intake. Reads only. */
export { type IntakePool, openIntake } from './openIntake.ts';
export { filingsInFlight } from './read/filingsInFlight.ts';
export { getFiling } from './read/getFiling.ts';
export { listQuarantine } from './read/listQuarantine.ts';
export { registryFreshness } from './read/registryFreshness.ts';
