import type { Clock, Tracing } from '@liandong/runtime';

/** Steps of a filing, each a span of its trace; `filing` is the whole, from its first byte's arrival to its receipt. */
export type FilingStep = 'filing' | 'receive' | 'inspect' | 'publish' | 'acknowledge';

/** Notes a step that ends now, in the filing's own trace. */
export function noteStep(
  { tracing, clock }: { readonly tracing: Tracing; readonly clock: Clock },
  { filing, registry }: { readonly filing: string; readonly registry: string },
  name: FilingStep,
  from: Date,
  attributes: Readonly<Record<string, number>> = {},
): void {
  tracing.note({
    trace: filing,
    name,
    from,
    to: clock.now(),
    root: name === 'filing',
    attributes: { 'liandong.filing': filing, 'liandong.registry': registry, ...attributes },
  });
}
