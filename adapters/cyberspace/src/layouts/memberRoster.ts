import { type Layout, memberRoster as rosterOf } from '@liandong/adapter-kit';
import { unitCells } from '../keyCells.ts';

/** The roster of members 党员名册 in internet enterprises. */
export const memberRoster: Layout = rosterOf(unitCells);
