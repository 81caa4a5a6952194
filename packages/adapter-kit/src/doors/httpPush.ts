import type { FastifyInstance } from 'fastify';
import { askByKey, askReceipt, askReceiptTable, askState } from './askFiling.ts';
import { authenticateDepartment } from './authenticateDepartment.ts';
import { type Door, type DoorRequest, deny } from './Door.ts';
import { pushFile } from './pushFile.ts';

const routes = [
  ['POST', '/filings', pushFile],
  ['GET', '/filings', askByKey],
  ['GET', '/filings/:filing', askState],
  ['GET', '/filings/:filing/receipt', askReceipt],
  ['GET', '/filings/:filing/receipt.csv', askReceiptTable],
] as const;

/** Asks a client that announces a body to send it only once it is wanted (RFC 9110 10.1.1). */
function keepContinue(app: FastifyInstance): void {
  app.server.on('checkContinue', (request, response) => app.server.emit('request', request, response));
}

/** The door by which departments push and ask what came of it. */
export function httpPush(app: FastifyInstance, door: Door): void {
  const { intake, access } = door;
  keepContinue(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  for (const [method, url, handle] of routes)
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        const { clock, registry } = intake;
        const header = request.headers.authorization;
        const found = await authenticateDepartment(access, header, registry.name, clock.today());
        if (found.kind !== 'department') return deny(request, reply, found.kind);
        const asked: DoorRequest = { door, request, reply, principal: found.principal };
        return handle(asked);
      },
    });
}
