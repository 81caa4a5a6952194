import type { Encoding } from './probeBytes.ts';

/**
 * How a file's bytes hold its rows: delimited text in one of two encodings, JSON in UTF-8 (an array of objects, or one an
 * element a line), or a workbook of Office Open XML.
 */
export type FileForm = Encoding | 'json' | 'ndjson' | 'xlsx';
