import {
  type CodeMapping,
  type CodeTable,
  checkRegistrationNumber,
  icpSubjectOf,
  normalizeCode,
  normalizeIndustry,
  normalizeOrganizationName,
  parseCalendarDate,
  parseMoneyAmount,
  parseWholeCount,
} from '@liandong/standards';
import { type CellField, type CellMap, unread } from './CellReading.ts';

/** Text as filed. */
export function textCell(column: string, field: CellField): CellMap {
  return { column, fields: [field], read: (text) => ({ read: true, values: { [field]: text } }) };
}

/** An organization's name in one spelling (`normalizeOrganizationName`). */
export function nameCell(column: string, field: CellField): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => ({ read: true, values: { [field]: normalizeOrganizationName(text) } }),
  };
}

/** A calendar date, `YYYY-MM-DD`. */
export function dateCell(column: string, field: CellField): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => {
      const date = parseCalendarDate(text);
      return date === undefined ? unread('date-unreadable') : { read: true, values: { [field]: date } };
    },
  };
}

/** A count of persons. */
export function countCell(column: string, field: CellField): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => {
      const count = parseWholeCount(text);
      return count === undefined ? unread('number-unreadable') : { read: true, values: { [field]: count } };
    },
  };
}

/** Registered capital in whole units of its currency. */
export function capitalCell(column: string): CellMap {
  return {
    column,
    fields: ['registeredCapital', 'registeredCapitalCurrency'],
    read: (text) => {
      const money = parseMoneyAmount(text);
      return money === undefined
        ? unread('capital-unreadable')
        : {
            read: true,
            values: { registeredCapital: money.amount, registeredCapitalCurrency: money.currency },
          };
    },
  };
}

/** A source's own codes or words for a value of ours. */
export function mappedCell(
  column: string,
  field: CellField,
  mapping: CodeMapping<string | number | boolean>,
): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => {
      const mapped = mapping.map(text);
      return mapped.known ? { read: true, values: { [field]: mapped.value } } : unread('code-unknown');
    },
  };
}

/** A yes or no in the source's notation. */
export function yesNoCell(column: string, field: CellField, mapping: CodeMapping<boolean>): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => {
      const mapped = mapping.map(text);
      return mapped.known ? { read: true, values: { [field]: mapped.value } } : unread('boolean-unreadable');
    },
  };
}

/** A code of a table, as the standard writes it. */
export function codeCell(column: string, field: CellField, table: CodeTable<string>): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => {
      const code = normalizeCode(text);
      return table.has(code) ? { read: true, values: { [field]: code } } : unread('code-unknown');
    },
  };
}

/** An ICP subject number 主体备案号; of the number of a site or an app only what it is filed under. */
export function icpSubjectCell(column: string): CellMap {
  return {
    column,
    fields: ['icpSubject'],
    read: (text) => {
      const icpSubject = icpSubjectOf(text);
      return icpSubject === undefined ? unread('icp-format') : { read: true, values: { icpSubject } };
    },
  };
}

/** An industry of GB/T 4754-2017, with its section letter. */
export function industryCell(column: string): CellMap {
  return {
    column,
    fields: ['industry'],
    read: (text) => {
      const industry = normalizeIndustry(text);
      return industry === undefined ? unread('code-unknown') : { read: true, values: { industry } };
    },
  };
}

/** Six digits of GB/T 2260, whatever edition: which place they name is the index's business. */
export function divisionCell(column: string): CellMap {
  return {
    column,
    fields: ['registeredDivision'],
    read: (text) => {
      const code = normalizeCode(text);
      return /^[1-9]\d{5}$/.test(code)
        ? { read: true, values: { registeredDivision: code } }
        : unread('division-unknown');
    },
  };
}

/** A registration number (GS 15-2006); one whose check digit fails is taken with a warning. */
export function registrationNumberCell(column: string, field: CellField): CellMap {
  return {
    column,
    fields: [field],
    read: (text) => {
      const { value, faults } = checkRegistrationNumber(text);
      if (faults.includes('format')) return unread('registration-number-format');
      const reading = { read: true as const, values: { [field]: value } };
      return faults.length === 0 ? reading : { ...reading, warning: 'registration-number-check-digit' };
    },
  };
}
