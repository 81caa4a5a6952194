import { router } from '../procedure.ts';
import { get } from './get.ts';

export const filingsRouter = router({ get });
