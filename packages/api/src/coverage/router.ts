import { router } from '../procedure.ts';
import { changes } from './changes.ts';
import { follow } from './follow.ts';
import { list } from './list.ts';
import { summary } from './summary.ts';

export const coverageRouter = router({ summary, list, changes, follow });
