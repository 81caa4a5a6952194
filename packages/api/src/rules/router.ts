import { router } from '../procedure.ts';
import { activate } from './activate.ts';

export const rulesRouter = router({ activate });
