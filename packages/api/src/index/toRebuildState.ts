import type { OperatorRequest } from '@liandong/access-store';
import type { RebuildState } from '@liandong/contracts/api';

export function toRebuildState({ request, state, detail }: OperatorRequest): RebuildState {
  return { request, state, detail };
}
