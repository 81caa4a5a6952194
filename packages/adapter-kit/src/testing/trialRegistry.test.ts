import { registryContract } from '../testing.ts';
import { trialRegistry } from './trialRegistry.ts';

registryContract(trialRegistry, new URL('../../fixtures/', import.meta.url));
