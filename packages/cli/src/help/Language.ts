import { en } from './en.ts';
import { type Help, zh } from './zh.ts';

/** The languages of `--help`. */
export type Language = 'zh' | 'en';

/** Each language's catalogue. */
export const catalogues: Readonly<Record<Language, Help>> = { zh, en };
