// ajv, since zod made the schemas: an answer is held to the document by somebody else (JSON Schema 2020-12; alive, fastify's own).
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Json = Readonly<Record<string, unknown>>;

interface Answer {
  readonly headers?: Json;
  readonly content: Readonly<Record<string, { readonly schema?: Json }>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Answer>>;
}

/** An OpenAPI document as far as answers are held to it. */
export interface DescribedDoor {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

/** The document allows for what later versions add; a test must not overlook what it does not say. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, closed(part)] as const);
  return Object.fromEntries('properties' in value ? [...entries, ['additionalProperties', false]] : entries);
}

function operationOf({ paths }: DescribedDoor, method: string, path: string): Operation | undefined {
  const matching = Object.keys(paths).filter((template) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // Of two, the one that names more of the path.
  const template = matching.sort((one, other) => other.length - one.length)[0];
  return template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
}

/** Holds real answers to the document: status, headers, media type and every part of the content. */
export function documentedAnswers(document: DescribedDoor) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(closed(document) as Json, 'door');
  const seen = new Set<string>();

  const validatorOf = (
    operation: Operation,
    method: string,
    status: string,
  ): ValidateFunction | undefined => {
    const path = Object.entries(document.paths).find(([, methods]) =>
      Object.values(methods).includes(operation),
    )?.[0];
    const place = [
      path ?? '',
      method.toLowerCase(),
      'responses',
      status,
      'content',
      'application/json',
      'schema',
    ];
    const escaped = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    return ajv.getSchema(`door#/paths/${escaped.join('/')}`);
  };

  return {
    /** `operation status` of every documented answer that was not held. */
    unseen: (): readonly string[] =>
      Object.values(document.paths)
        .flatMap((methods) => Object.values(methods))
        .flatMap(({ operationId, responses }) =>
          Object.keys(responses).map((status) => `${operationId} ${status}`),
        )
        .filter((answer) => !seen.has(answer))
        .sort(),
    /** @throws where the answer is not what the document says */
    hold: async (method: string, response: Response): Promise<void> => {
      const operation = operationOf(document, method, new URL(response.url).pathname);
      if (operation === undefined) throw new Error(`${method} ${response.url} is not documented`);
      const status = String(response.status);
      const answer = operation.responses[status];
      if (answer === undefined) throw new Error(`${operation.operationId} never answers ${status}`);
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      if (!(type in answer.content)) throw new Error(`${operation.operationId} ${status} is never ${type}`);
      for (const header of ['Location', 'Retry-After', 'Preference-Applied'])
        if (response.headers.has(header) && !(header in (answer.headers ?? {})))
          throw new Error(`${operation.operationId} ${status} has no ${header}`);
      seen.add(`${operation.operationId} ${status}`);
      if (type !== 'application/json') return;
      const validate = validatorOf(operation, method, status);
      if (validate === undefined) throw new Error(`${operation.operationId} ${status} has no schema`);
      if (!validate(await response.clone().json()))
        throw new Error(`${operation.operationId} ${status}: ${ajv.errorsText(validate.errors)}`);
    },
  };
}

export type DocumentedAnswers = ReturnType<typeof documentedAnswers>;
