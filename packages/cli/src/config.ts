import { z } from 'zod';
import type { Language } from './help/Language.ts';
import { parseOptions } from './parseOptions.ts';

/** What the environment says; an option of the same name outranks it. */
export const Environment = z.object({
  /** State directory of a running stack. */
  LIANDONG_DATA: z.string().min(1).optional(),
  /** Address of the API. */
  LIANDONG_API: z.url().optional(),
  /** Address of the adapter that takes a push. */
  LIANDONG_ADAPTER: z.url().optional(),
  LIANDONG_TOKEN: z.string().min(1).optional(),
  /** Language of `--help` and of errors in a command line: zh or en. */
  LIANDONG_LANG: z.string().optional(),
});

/** Where the command looks for the hub: options first, then the environment. */
export interface Settings {
  readonly data: string | undefined;
  readonly api: string | undefined;
  readonly adapter: string | undefined;
  readonly token: string | undefined;
}

/** An address and a directory name two hubs: the one that was given as an option is meant, the address of two. */
export function readSettings(
  options: { readonly [Name in keyof Settings]?: string | undefined },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const said = parseOptions(Environment, environment);
  const byOption = options.api !== undefined || options.data !== undefined;
  const api = byOption ? options.api : said.LIANDONG_API;
  return {
    api,
    data: api !== undefined ? undefined : (options.data ?? said.LIANDONG_DATA),
    adapter: options.adapter ?? said.LIANDONG_ADAPTER,
    token: options.token ?? said.LIANDONG_TOKEN,
  };
}

/**
 * The language of `--help`: by LIANDONG_LANG, else by the locale as POSIX reads it (LC_ALL, LC_MESSAGES, LANG; the first
 * that is set). Chinese where nothing or only `C` is said, since all else that people see is Chinese; English for
 * every locale that is not Chinese.
 */
export function readLanguage(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const { LIANDONG_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LIANDONG_LANG || LC_ALL || LC_MESSAGES || LANG || 'C';
  return /^(?:zh|C$|C\.|POSIX$)/i.test(locale) ? 'zh' : 'en';
}
