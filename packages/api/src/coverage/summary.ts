import { mayAskForLine, seesDivision } from '@liandong/authority';
import { type CoverageSummary, CoverageSummaryRequest } from '@liandong/contracts/api';
import { readActivations, readRules, summarizeCoverage } from '@liandong/index-store/read';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';

/**
 * A node and its children, units with nothing among them; by default the scope's own division, else the city with
 * 外地 beside it. A node that is not wholly within the scope is forbidden: its figures would be a part that looks like
 * the whole.
 */
export const summary = procedureFor('coverage.read')
  .input(CoverageSummaryRequest)
  .query(async ({ ctx: { hub, scope }, input }): Promise<CoverageSummary> => {
    if (input.line !== undefined && !mayAskForLine(scope, input.line)) throw apiError('forbidden');
    if (input.division !== undefined && !seesDivision(scope, input.division)) throw apiError('forbidden');
    const [nodes, activations, rules] = await Promise.all([
      summarizeCoverage(hub.index, scope, input),
      readActivations(hub.index),
      readRules(hub.index),
    ]);
    if (nodes.length === 0 && input.division !== undefined) throw apiError('not-found');
    return {
      nodes: [...nodes],
      rules: rules?.version ?? '',
      edition: activations.find((activation) => activation.kind === 'divisions')?.version ?? '',
      lines: (rules?.lines ?? [])
        .filter((line) => mayAskForLine(scope, line.code))
        .map(({ code, label }) => ({ code, label })),
    };
  });
