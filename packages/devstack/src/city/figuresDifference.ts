import type { LiandongClient } from '@liandong/client';
import type { CityFigures } from '@liandong/simulator';

/** The figures that the coverage table sums up to, 外地 among them. */
export interface IndexFigures {
  readonly units: number;
  readonly partyOrganizations: number;
  readonly jointUnitsUnnamed: number;
}

export async function readFigures(client: LiandongClient): Promise<IndexFigures> {
  const { nodes } = await client.coverage.summary.query({});
  const figures = { units: 0, partyOrganizations: 0, jointUnitsUnnamed: 0 };
  for (const node of nodes) {
    if (node.level !== 'city' && node.level !== 'elsewhere') continue;
    for (const name of Object.keys(figures) as (keyof IndexFigures)[]) figures[name] += node[name];
  }
  return figures;
}

/**
 * Where the coverage table grew otherwise than the city says; nothing where all is well. Of a hub that was empty before, or
 * holds another seed's city.
 */
export function figuresDifference(before: IndexFigures, after: IndexFigures, truth: CityFigures): string[] {
  const expected: Readonly<Record<keyof IndexFigures, number>> = {
    units: truth.organizations,
    partyOrganizations: truth.partyOrganizations + truth.aloneUnitsUnnamed,
    jointUnitsUnnamed: truth.jointUnitsUnnamed,
  };
  return (['units', 'partyOrganizations', 'jointUnitsUnnamed'] as const).flatMap((name) => {
    const grown = after[name] - before[name];
    return grown === expected[name] ? [] : [`${labels[name]}：应增加 ${expected[name]}，库中增加 ${grown}`];
  });
}

const labels = {
  units: '单位',
  partyOrganizations: '党组织',
  jointUnitsUnnamed: '联合组建而未指明党组织的单位',
} as const;
