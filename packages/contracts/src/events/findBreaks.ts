type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/**
 * Where today's JSON schema breaks the recorded one of the same major version (EVOLUTION.md). Allowed are optional
 * attributes and further members of an enumeration; whatever else differs is a break.
 *
 * @returns the places, `properties.data.required: …`; empty = none
 */
export function findBreaks(recorded: Json | undefined, today: Json | undefined, place = ''): string[] {
  const at = (name: string): string => (place === '' ? name : `${place}.${name}`);
  if (!isObject(recorded) || !isObject(today)) {
    return JSON.stringify(recorded) === JSON.stringify(today)
      ? []
      : [`${place}: ${JSON.stringify(recorded)} became ${JSON.stringify(today)}`];
  }
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(today)])];
  return names.flatMap((name) => {
    const [before, after] = [recorded[name], today[name]];
    if (name === 'properties' && isObject(before) && isObject(after)) {
      return Object.keys(before).flatMap((attribute) =>
        findBreaks(before[attribute], after[attribute], at(`${name}.${attribute}`)),
      );
    }
    if ((name === 'required' || name === 'enum') && Array.isArray(before) && Array.isArray(after)) {
      const lost = before.filter((item) => !after.includes(item)).map((item) => `${at(name)}: lost ${item}`);
      const gained = name === 'enum' ? [] : after.filter((item) => !before.includes(item));
      return [...lost, ...gained.map((item) => `${at(name)}: gained ${item}`)];
    }
    return findBreaks(before, after, at(name));
  });
}
