import {
  ArrivingPush,
  ErasePerson,
  FilingStatus,
  PersonErased,
  Receipt,
  Refusal,
} from '@liandong/contracts/api';
import { z } from 'zod';
import type { DoorErrorCode } from './doorErrors.ts';
import { FilingPath, KeyQuery, LayoutPath, PushBody, PushQuery, Row } from './PushRequest.ts';

/** What a route answers with one status, beside errors. */
interface DoorAnswer {
  readonly description: string;
  /** By media type; undefined where the content has no schema. */
  readonly content: Readonly<Record<string, z.ZodType | undefined>>;
  readonly headers?: readonly (keyof typeof answerHeaders)[];
}

/** A route of an adapter as data: what is registered, what is documented, and what the tests hold answers to. */
export interface DoorRoute {
  readonly method: 'GET' | 'POST';
  /** As fastify writes it, `/filings/:filing`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: readonly (keyof typeof requestHeaders)[];
  readonly body?: Readonly<Record<string, z.ZodType | undefined>>;
  readonly answers: Readonly<Record<number, DoorAnswer>>;
  readonly errors: readonly DoorErrorCode[];
  /** Anyone may ask. */
  readonly open?: true;
}

export const requestHeaders = {
  'Idempotency-Key':
    'a name of this push that no other has, a UUID for instance, in quotes or bare; sent again under it, the push is taken once (draft-ietf-httpapi-idempotency-key-header). Nothing personal',
  Prefer:
    'wait=SECONDS (RFC 7240): the answer waits so long, 60 at most, for what comes of the filing; Preference-Applied says how long was granted',
} as const;

export const answerHeaders = {
  Location: 'path of the filing’s status',
  'Retry-After': 'seconds after which it is worth asking again',
  'Preference-Applied': 'the granted wait',
} as const;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const json = (schema: z.ZodType) => ({ 'application/json': schema });
const mayFile = ['no-token', 'token-refused', 'not-this-registry', 'unavailable'] as const;

/** Every route by its name. */
export const doorRoutes = {
  pushFile: {
    method: 'POST',
    path: '/filings',
    summary: 'Files a file: its bytes are the body, in any form that its layout may be filed in',
    query: PushQuery,
    headers: ['Idempotency-Key', 'Prefer'],
    body: {
      'application/octet-stream': undefined,
      'text/csv': undefined,
      [workbook]: undefined,
      'application/json': PushBody,
      'application/x-ndjson': undefined,
    },
    answers: {
      200: {
        description:
          'the receipt: of a filing that was settled in time, of the same bytes filed before, or of a check',
        content: json(Receipt),
        headers: ['Preference-Applied'],
      },
      202: {
        description: 'received: durable, with an id, and worked off from now on',
        content: json(FilingStatus),
        headers: ['Location', 'Retry-After', 'Preference-Applied'],
      },
      422: { description: 'refused as a whole', content: json(Refusal), headers: ['Preference-Applied'] },
    },
    errors: [
      ...mayFile,
      'bad-request',
      'bad-idempotency-key',
      'broken-off',
      'push-arriving',
      'not-json',
      'idempotency-key-reused',
      'too-many-filings',
      'too-many-pushes',
      'spool-full',
      'not-received',
    ],
  },
  askByKey: {
    method: 'GET',
    path: '/filings',
    summary: 'Where the caller’s own push of an Idempotency-Key stands, also while its bytes arrive',
    query: KeyQuery,
    headers: ['Prefer'],
    answers: {
      200: {
        description: 'where it stands',
        content: json(z.union([FilingStatus, ArrivingPush])),
        headers: ['Preference-Applied'],
      },
    },
    errors: [...mayFile, 'bad-idempotency-key', 'no-push'],
  },
  askState: {
    method: 'GET',
    path: '/filings/:filing',
    summary: 'Where a filing stands',
    params: FilingPath,
    headers: ['Prefer'],
    answers: {
      200: { description: 'where it stands', content: json(FilingStatus), headers: ['Preference-Applied'] },
    },
    errors: [...mayFile, 'no-filing'],
  },
  askReceipt: {
    method: 'GET',
    path: '/filings/:filing/receipt',
    summary: 'What came of a filing',
    params: FilingPath,
    answers: {
      200: { description: 'the receipt', content: json(Receipt) },
      422: { description: 'it was refused as a whole', content: json(Refusal) },
    },
    errors: [...mayFile, 'no-receipt'],
  },
  askReceiptTable: {
    method: 'GET',
    path: '/filings/:filing/receipt.csv',
    summary: 'What came of a filing, as a table for a spreadsheet: UTF-8 with a mark',
    params: FilingPath,
    answers: {
      200: { description: 'the receipt', content: { 'text/csv': undefined } },
      422: { description: 'it was refused as a whole', content: { 'text/csv': undefined } },
    },
    errors: [...mayFile, 'no-receipt'],
  },
  erasePerson: {
    method: 'POST',
    path: '/persons/erase',
    summary:
      'For operators: destroys the key under which a person’s data is sealed, over all registries of the hub',
    body: json(ErasePerson),
    answers: { 200: { description: 'whether there was a key', content: json(PersonErased) } },
    errors: ['no-token', 'token-refused', 'forbidden', 'bad-input', 'unavailable'],
  },
  listLayouts: {
    method: 'GET',
    path: '/layouts',
    summary: 'What can be filed here: layouts with their headings and codes',
    answers: {
      200: {
        description: 'the layouts',
        content: json(z.object({ registry: z.string(), label: z.string(), layouts: z.array(Row) })),
      },
    },
    errors: [],
    open: true,
  },
  formAsTable: {
    method: 'GET',
    path: '/layouts/:layout/template.csv',
    summary: 'The form of a layout: its headings, UTF-8 with a mark',
    params: LayoutPath,
    answers: { 200: { description: 'the form', content: { 'text/csv': undefined } } },
    errors: ['no-layout'],
    open: true,
  },
  formAsWorkbook: {
    method: 'GET',
    path: '/layouts/:layout/template.xlsx',
    summary: 'The form of a layout as a workbook, with its codes on a second sheet',
    params: LayoutPath,
    answers: { 200: { description: 'the form', content: { [workbook]: undefined } } },
    errors: ['no-layout'],
    open: true,
  },
  describeDoor: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
    answers: { 200: { description: 'OpenAPI 3.1', content: json(z.record(z.string(), z.unknown())) } },
    errors: [],
    open: true,
  },
} as const satisfies Record<string, DoorRoute>;

export type DoorRouteName = keyof typeof doorRoutes;
