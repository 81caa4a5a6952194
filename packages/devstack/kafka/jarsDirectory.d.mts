export function jarsDirectory(env: Readonly<Record<string, string | undefined>>): string;
