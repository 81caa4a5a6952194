import { type City, type DivisionNode, generateCity } from '@liandong/simulator';
import { shippedEdition } from '../hub/activateDefaults.ts';

/** A synthetic city in the shipped divisions. */
export async function syntheticCity(options: {
  readonly seed: number;
  readonly organizations: number;
  readonly asOf: string;
}): Promise<City> {
  const lines = (await shippedEdition()).split('\n').filter((line) => line !== '');
  return generateCity({ ...options, divisions: lines.map((line) => JSON.parse(line) as DivisionNode) });
}
