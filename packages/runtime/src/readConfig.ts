import type { z } from 'zod';

/** One or more variables are wrong. The message has a line for each: name, value unless secret, reason. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** A variable as the documentation's page shows it. */
export interface DescribedVariable {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** The default as it would be written, or undefined. */
  readonly default: string | undefined;
  readonly secret: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const secretName = /TOKEN|SECRET|PASSWORD|PASSPHRASE|(^|_)KEY$/;

function isSecret(name: string, schema: z.ZodType | undefined): boolean {
  return secretName.test(name) || schema?.meta()?.['secret'] === true;
}

function shown(name: string, value: string | undefined, schema: z.ZodType | undefined): string {
  if (value === undefined) return 'is not set';
  if (isSecret(name, schema)) return 'is set (value withheld)';
  return `= ${JSON.stringify(value.replace(/\/\/[^/@\s]*@/g, '//…@').replace(/password=[^&\s]*/gi, 'password=…'))}`;
}

function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
}

/**
 * Parses the variables that a process understands; the environment is passed in by its `config.ts`.
 * An empty variable counts as not set. A field is secret by its name (TOKEN, SECRET, PASSWORD, …_KEY) or by
 * `.meta({ secret: true })`; the user and password of a URL are never shown.
 * @throws ConfigurationError naming every wrong variable at once
 */
export function readConfig<Schema extends z.ZodType>(schema: Schema, env: Environment): z.output<Schema> {
  const fields = fieldsOf(schema);
  const given: Readonly<Record<string, string | undefined>> = Object.fromEntries(
    Object.keys(fields).flatMap((name) =>
      env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]],
    ),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'configuration');
      const value = given[name];
      const reason = value === undefined && issue.code === 'invalid_type' ? 'it is required' : issue.message;
      return `${name} ${shown(name, value, fields[name])}: ${reason}`;
    }),
  );
}

/** The variables of a configuration schema in their order, for the documentation and the test that it is complete. */
export function describeConfig(schema: z.ZodType): readonly DescribedVariable[] {
  return Object.entries(fieldsOf(schema)).map(([name, field]) => {
    const absent = field.safeParse(undefined);
    const value = absent.success ? absent.data : undefined;
    return {
      name,
      description: field.description ?? '',
      required: !absent.success,
      default: value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value),
      secret: isSecret(name, field),
    };
  });
}
