import { readsRegistry } from '@liandong/authority';
import type { RegistryFreshness } from '@liandong/contracts/api';
import { procedureFor } from '../procedure.ts';
import { readHubLag } from './readHubLag.ts';

/** How fresh the index is for the caller's registries: what a department may know of `health.status`. */
export const freshness = procedureFor('freshness.read').query(
  async ({ ctx: { hub, scope } }): Promise<{ readonly registries: RegistryFreshness[] }> => {
    const { registries } = await readHubLag(hub);
    return { registries: registries.filter((registry) => readsRegistry(scope, registry.name)) };
  },
);
