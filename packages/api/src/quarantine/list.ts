import { type GrantedScope, readsRegistry } from '@liandong/authority';
import { ListQuarantine, type QuarantinePage } from '@liandong/contracts/api';
import { listQuarantine } from '@liandong/intake-store/read';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';

/** The registry that is meant: the one named, else a department's own; undefined, for an operator, is all of them. */
function registryOf(scope: GrantedScope, asked: string | undefined): string | undefined {
  const registry = asked ?? (scope.registries === 'all' ? undefined : scope.registries[0]);
  if (registry === undefined && scope.registries === 'all') return undefined;
  if (registry === undefined || !readsRegistry(scope, registry)) throw apiError('forbidden');
  return registry;
}

/** Rejected rows that wait for a correction: where and why, never what they hold. */
export const list = procedureFor('quarantine.read')
  .input(ListQuarantine)
  .query(
    ({ ctx, input }): Promise<QuarantinePage> =>
      listQuarantine(ctx.hub.intake, { ...input, registry: registryOf(ctx.scope, input.registry) }),
  );
