import { type Layout, memberRoster, partyOrganizationList } from '@liandong/adapter-kit';
import { listNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

const units = { ownCodes, takesRegistrationNumbers: true, notation: listNotation };

/** 党员名册 and 党组织名册 of the units that this department registers, in the headings that every department uses. */
export const rosters: readonly [Layout, Layout] = [memberRoster(units), partyOrganizationList(units)];
