/**
 * Parameters of `unnest`: PostgreSQL's array literals of items that need no quoting (ids, numbers, names of registries
 * and topics). Much cheaper than handing arrays to the driver, which quotes every item.
 */
export function plainArray(items: Iterable<string | number>): string {
  return `{${[...items].join(',')}}`;
}
