import type { CellContext } from './cellValue.ts';
import { openZip, type ZipParts } from './openZip.ts';
import type { RandomAccess } from './RandomAccess.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readSheet, type SheetRow } from './readSheet.ts';
import { readStyles } from './readStyles.ts';
import { readXml } from './readXml.ts';
import { WorkbookFault } from './WorkbookFault.ts';

/** A sheet of cells; sheets of charts and macros are none. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its rows in batches; can be read again. @throws WorkbookFault on the way, where the sheet is damaged or too large */
  readonly rows: () => AsyncIterable<readonly SheetRow[]>;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** Where a part's relations lead, by their id (ECMA-376-2, 6.5); targets outside the package are left out. */
async function relationsOf(zip: ZipParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, Relation>();
  const parsing = readXml(zip.read(`${folder}_rels/${part.slice(slash)}.rels`), {
    open: (name, attribute) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      const path = new URL(target.replaceAll('\\', '/'), `part:///${folder}`).pathname;
      const type = (attribute('Type') ?? '').replace(/^.*\//, '');
      relations.set(attribute('Id') ?? '', { type, path: decodeURIComponent(path) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const _ of parsing);
  return relations;
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

async function readWorkbookPart(zip: ZipParts, part: string) {
  const sheets: ListedSheet[] = [];
  let since1904 = false;
  const parsing = readXml(zip.read(part), {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = ['hidden', 'veryHidden'].includes(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', hidden, relation: attribute('id') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const _ of parsing);
  return { sheets, since1904 };
}

function pathOf(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type)?.path;
}

async function findWorkbookPart(zip: ZipParts): Promise<string> {
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels'))
    throw new WorkbookFault('no-workbook', 'a zip, but no package');
  const part = pathOf(await relationsOf(zip, ''), 'officeDocument');
  if (part === undefined || !part.endsWith('.xml') || !zip.has(part))
    throw new WorkbookFault('no-workbook', 'a package, but no workbook');
  return part.slice(1);
}

/**
 * Opens a workbook of Office Open XML (ECMA-376, transitional or strict), as Excel, WPS and LibreOffice make it. Shared texts
 * are held in memory, up to a limit; sheets are streamed.
 * @throws WorkbookFault where it cannot be read
 */
export async function openWorkbook(file: RandomAccess): Promise<readonly Sheet[]> {
  const zip = await openZip(file);
  const part = await findWorkbookPart(zip);
  const { sheets, since1904 } = await readWorkbookPart(zip, part);
  if (sheets.length === 0) throw new WorkbookFault('no-workbook', 'a document without sheets');
  const relations = await relationsOf(zip, part);
  const optional = async <T>(
    type: string,
    read: (pieces: AsyncIterable<Uint8Array>) => Promise<readonly T[]>,
  ) => {
    const path = pathOf(relations, type);
    return path === undefined || !zip.has(path) ? [] : read(zip.read(path));
  };
  let context: Promise<CellContext> | undefined;
  const openContext = async (): Promise<CellContext> => ({
    formats: await optional('styles', readStyles),
    strings: await optional('sharedStrings', readSharedStrings),
    since1904,
  });
  return sheets.flatMap(({ name, hidden, relation }) => {
    const found = relations.get(relation);
    if (found?.type !== 'worksheet') return [];
    const rows = async function* () {
      context ??= openContext();
      yield* readSheet(zip.read(found.path), await context);
    };
    return [{ name, hidden, rows }];
  });
}
