import type { HubStatus } from '@liandong/contracts/api';
import { procedureFor } from '../procedure.ts';
import { readHubLag } from './readHubLag.ts';

/** Where everything is and how far, for an operator. */
export const status = procedureFor('status.read').query(async ({ ctx: { hub } }): Promise<HubStatus> => {
  const { generation, idle, registries } = await readHubLag(hub);
  return { ...hub.addresses, generation, idle, registries: [...registries] };
});
