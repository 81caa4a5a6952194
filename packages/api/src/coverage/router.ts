import { router } from '../procedure.ts';
import { list } from './list.ts';
import { summary } from './summary.ts';

export const coverageRouter = router({ summary, list });
