import type { DepartmentDoor } from '../city/fileByDepartments.ts';
import type { HubTokens } from './issueTokens.ts';
import { type RegistryName, registries } from './registries.ts';
import type { Hub } from './startHub.ts';

/** The doors of a hub's adapters, with their departments' tokens. */
export function doorsOf(hub: Pick<Hub, 'adapters'>, tokens: HubTokens): Record<RegistryName, DepartmentDoor> {
  return Object.fromEntries(
    registries.map((registry) => [
      registry,
      { url: hub.adapters[registry], token: tokens.departments.get(registry) ?? '' },
    ]),
  ) as Record<RegistryName, DepartmentDoor>;
}
