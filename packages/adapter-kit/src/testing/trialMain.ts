import { runRegistry } from '../run/runRegistry.ts';
import { trialRegistry } from './trialRegistry.ts';

/** The adapter process of the kit's own tests; the argument is the version of its mapping. */
runRegistry({ ...trialRegistry, mappingVersion: Number(process.argv[2] ?? 1) });
