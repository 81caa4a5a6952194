import { escapeXml } from './cellText.ts';
import { styleSheet } from './styleSheet.ts';

/** A sheet that has been written: its part is `xl/worksheets/sheet<n>.xml`, n counted from 1. */
export interface WrittenSheet {
  readonly name: string;
  /** The range that can be filtered, such as `A1:C9`; null without columns. */
  readonly filter: string | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts that name the sheets, by path: ECMA-376 part 1, §18.2, and part 2. They come last in the file, since only
 * then is it known how many sheets there are; a ZIP's directory makes the order indifferent.
 */
export function workbookParts(sheets: readonly WrittenSheet[]): ReadonlyMap<string, string> {
  return new Map([
    ['xl/styles.xml', styleSheet],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relationsOfWorkbook(sheets.length)],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['[Content_Types].xml', contentTypes(sheets.length)],
  ]);
}

/** A filtered range also has a hidden name, as Excel writes it; without it some programs drop the filter on saving. */
function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, filter }, at) => {
    if (filter === null) return [];
    const range = filter.replace(/[A-Z]+|\d+/g, '$$$&');
    const target = escapeXml(`'${name.replaceAll("'", "''")}'!${range}`);
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${target}</definedName>`;
  });
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

function relationsOfWorkbook(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return (
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}` +
    `<Relationship Id="rId${count + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`
  );
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join('')}</Types>`
  );
}
