import { router } from '../procedure.ts';
import { freshness } from './freshness.ts';
import { live } from './live.ts';
import { status } from './status.ts';

export const healthRouter = router({ live, status, freshness });
