import { router } from '../procedure.ts';
import { digest } from './digest.ts';
import { rebuild } from './rebuild.ts';
import { rebuildState } from './rebuildState.ts';

export const indexRouter = router({ digest, rebuild, rebuildState });
