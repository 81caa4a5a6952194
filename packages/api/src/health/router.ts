import { router } from '../procedure.ts';
import { doctor } from './doctor.ts';
import { freshness } from './freshness.ts';
import { live } from './live.ts';
import { status } from './status.ts';

export const healthRouter = router({ doctor, live, status, freshness });
