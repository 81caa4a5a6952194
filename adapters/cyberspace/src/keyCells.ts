import type { KeyCells, UnitCells } from '@liandong/adapter-kit';
import { notation } from './corrections.ts';
import { ownCodes } from './ownCodes.ts';

/**
 * How the department names a subject: by its unified social credit code where it has one, else by the ICP subject, never
 * by the number of a site. A subject with neither has no name that lasts: its row is rejected.
 */
export const keyCells: KeyCells = {
  code: 'code',
  icpSubject: 'icpSubject',
  ownCodes,
  takesRegistrationNumbers: false,
  notation,
};

/** How rosters name the units: alike. */
export const unitCells: UnitCells = {
  ownCodes,
  takesRegistrationNumbers: false,
  takesIcpSubjects: true,
  notation,
};
