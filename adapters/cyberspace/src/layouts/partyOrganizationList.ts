import { type Layout, partyOrganizationList as listOf } from '@liandong/adapter-kit';
import { unitCells } from '../keyCells.ts';

/** The list of Party organizations 党组织名册 in internet enterprises, and which units they cover. */
export const partyOrganizationList: Layout = listOf(unitCells);
