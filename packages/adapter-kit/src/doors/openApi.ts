import {
  ArrivingPush,
  FilingStatus,
  Receipt,
  ReceiptLine,
  Refusal,
  RefusalReason,
} from '@liandong/contracts/api';
import { z } from 'zod';
import type { Registry } from '../registry/Registry.ts';
import { type DoorErrorCode, doorErrors, retryAfterSeconds } from './doorErrors.ts';
import { answerHeaders, type DoorRoute, doorRoutes, requestHeaders } from './doorRoutes.ts';

type Json = Readonly<Record<string, unknown>>;

const components = z.registry<{ readonly id: string }>();
for (const [id, schema] of Object.entries({
  Receipt,
  ReceiptLine,
  Refusal,
  RefusalReason,
  FilingStatus,
  ArrivingPush,
}))
  components.add(schema, { id });

const uri = (id: string) => `#/components/schemas/${id}`;
const pointer = (id: string): Json => ({ $ref: uri(id) });

/** What stands under its name. In an OpenAPI document a schema's address is its place, so it bears none. */
function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(components, { uri, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: _id, ...schema }]) => [id, schema]),
  );
}

/** A schema in place, or a pointer to it where it has a name. */
function schemaOf(schema: z.ZodType): Json {
  const id = components.get(schema)?.id;
  if (id !== undefined) return pointer(id);
  if (schema instanceof z.ZodUnion)
    return { anyOf: (schema.options as readonly z.ZodType[]).map((option) => schemaOf(option)) };
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io: 'input' });
  return written;
}

function contentOf(content: Readonly<Record<string, z.ZodType | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      schema === undefined ? {} : { schema: schemaOf(schema) },
    ]),
  );
}

function headersOf(names: readonly (keyof typeof answerHeaders)[]): Json {
  return Object.fromEntries(
    names.map((name) => [name, { description: answerHeaders[name], schema: { type: 'string' } }]),
  );
}

/** The errors of one status: which codes, what they say. */
function errorSchema(codes: readonly DoorErrorCode[]): Json {
  const messages = codes.includes('no-layout') ? {} : { enum: codes.map((code) => doorErrors[code].message) };
  return {
    type: 'object',
    properties: {
      code: { type: 'string', enum: codes },
      message: { type: 'string', ...messages },
    },
    required: ['code', 'message'],
  };
}

function answerOf(route: DoorRoute, status: number): Json {
  const answer = route.answers[status];
  const codes = route.errors.filter((code) => doorErrors[code].status === status);
  const headers = new Set(answer?.headers);
  if (codes.some((code) => retryAfterSeconds[code] !== undefined)) headers.add('Retry-After');
  const content: Record<string, unknown> = contentOf(answer?.content ?? {});
  if (codes.length > 0) {
    const given = (content['application/json'] as { schema?: Json } | undefined)?.schema;
    const error = errorSchema(codes);
    content['application/json'] = { schema: given === undefined ? error : { anyOf: [given, error] } };
  }
  return {
    description: [answer?.description, ...codes.map((code) => `\`${code}\`: ${doorErrors[code].message}`)]
      .filter((text) => text !== undefined)
      .join('; '),
    ...(headers.size === 0 ? {} : { headers: headersOf([...headers]) }),
    content,
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...written } = property as Json;
    return { name, in: place, required: required.includes(name), description, schema: written };
  });
}

function operationOf(name: string, route: DoorRoute): Json {
  const statuses = new Set([
    ...Object.keys(route.answers).map(Number),
    ...route.errors.map((code) => doorErrors[code].status),
  ]);
  const headers = (route.headers ?? []).map((header) => ({
    name: header,
    in: 'header',
    required: false,
    description: requestHeaders[header],
    schema: { type: 'string' },
  }));
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...headers,
  ];
  return {
    operationId: name,
    summary: route.summary,
    ...(route.open ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: contentOf(route.body) } }),
    responses: Object.fromEntries(
      [...statuses].sort((one, other) => one - other).map((status) => [status, answerOf(route, status)]),
    ),
  };
}

/** `/filings/:filing` as OpenAPI writes it, `/filings/{filing}`. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

/** The door of a registry as an OpenAPI 3.1 document, made of the routes and schemas that it runs by. */
export function openApiDocument(registry: Pick<Registry, 'name' | 'label'>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<DoorRoute>(doorRoutes)) {
    const path = openApiPath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: `${registry.label}报送通道（${registry.name}）`,
      version: '1',
      description:
        'POST /filings 报送文件，字节落盘后即答复批次号；回执或退回原因随后查询，或用 Prefer: wait 等候。',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: '登记部门的令牌' } },
    },
  };
}
