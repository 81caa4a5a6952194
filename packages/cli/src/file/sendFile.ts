import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * A `fetch` for a POST of one Blob that waits for its answer as long as the signal allows. Node's own gives up
 * after 300 seconds without a word, and a filing of millions of rows is silent until all of it is acknowledged.
 */
export const sendFile: typeof fetch = async (address, init) => {
  const url = new URL(address instanceof Request ? address.url : address);
  const { body, headers, signal } = init ?? {};
  if (!(body instanceof Blob)) throw new TypeError('sendFile sends a Blob');
  const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
    method: 'POST',
    headers: { ...Object.fromEntries(new Headers(headers)), 'content-length': body.size },
    ...(signal ? { signal } : {}),
  });
  const answered = new Promise<Response>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (message) => {
      const status = message.statusCode ?? 500;
      resolve(new Response(Readable.toWeb(message) as ConstructorParameters<typeof Response>[0], { status }));
    });
  });
  // The hub may answer before it has read everything: its answer counts, and an upload that breaks off before it
  // is the request's own error.
  pipeline(Readable.fromWeb(body.stream()), request).catch(() => undefined);
  return answered;
};
