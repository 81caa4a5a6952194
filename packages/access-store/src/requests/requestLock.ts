/** The session lock that whoever works on a request holds. */
export function requestLock(request: number): string {
  return `access: request ${request}`;
}
