import { looksPersonal } from '@liandong/crypto';
import { type CellMap, unread } from './CellReading.ts';
import { dateCell } from './cellReaders.ts';
import { formerCitizenId } from './formerCitizenId.ts';

/** Does a cell of a roster hold what looks like a citizen id, old ones too, or a mobile number? */
export function holdsPersonalNumber(text: string): boolean {
  return looksPersonal(text) || formerCitizenId.test(text.normalize('NFKC'));
}

/** A cell of a roster that travels in the open: what looks like a citizen id or a mobile number in it is not taken. */
export function openCell(map: CellMap): CellMap {
  return {
    ...map,
    read: (text) => (holdsPersonalNumber(text) ? unread('personal-data-misplaced') : map.read(text)),
  };
}

const dateAlone = /^[\d\s年月日./\-:T]*$/;

/** A date that is not after the filing's, with nothing behind it that might be a name. */
export function pastDateCell(column: string, field: Parameters<typeof dateCell>[1], asOf: string): CellMap {
  const map = dateCell(column, field);
  return openCell({
    ...map,
    read: (text) => {
      if (!dateAlone.test(text.normalize('NFKC'))) return unread('date-unreadable');
      const reading = map.read(text);
      const date = reading.read ? reading.values[field] : undefined;
      return typeof date === 'string' && date > asOf ? unread('effective-after-asof') : reading;
    },
  });
}

/** As `pastDateCell`, for a date that may lie ahead. */
export function anyDateCell(column: string, field: Parameters<typeof dateCell>[1]): CellMap {
  return pastDateCell(column, field, '9999-12-31');
}

/** The one spelling of a Party organization's name, by which rows name it: NFKC, no blanks around. */
function partyOrganizationName(filed: string): string {
  return filed.normalize('NFKC').trim();
}

/** 党委、党总支、党支部、联合支部、工委: a text without any of these is rather a person's name in the wrong column. */
const partyWord = /党|支部|总支|委/;
/** What a record's key holds at most. */
const longestName = 200;

/** The name of a Party organization. */
export function partyOrganizationNameCell(column: string, field: CellMap['fields'][number]): CellMap {
  return openCell({
    column,
    fields: [field],
    read: (text) => {
      const name = partyOrganizationName(text);
      return partyWord.test(name) && name.length <= longestName
        ? { read: true, values: { [field]: name } }
        : unread('party-organization-name');
    },
  });
}
