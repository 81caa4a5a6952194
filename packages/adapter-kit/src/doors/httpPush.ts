import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askByKey, askReceipt, askReceiptTable, askState } from './askFiling.ts';
import { authenticateDepartment } from './authenticateDepartment.ts';
import { type Door, type DoorRequest, deny } from './Door.ts';
import { type DoorRouteName, doorRoutes } from './doorRoutes.ts';
import { openApiDocument } from './openApi.ts';
import { pushFile } from './pushFile.ts';

/** Forms are for anybody (templateRoutes), erasures for operators (erasePerson). */
type DepartmentRoute = Exclude<
  DoorRouteName,
  'describeDoor' | 'erasePerson' | 'listLayouts' | 'formAsTable' | 'formAsWorkbook'
>;

/** Who answers which route of a department. */
const handlers: Record<DepartmentRoute, (asked: DoorRequest) => Promise<FastifyReply>> = {
  pushFile,
  askByKey,
  askState,
  askReceipt,
  askReceiptTable,
};

/** Asks a client that announces a body to send it only once it is wanted (RFC 9110 10.1.1). */
function keepContinue(app: FastifyInstance): void {
  app.server.on('checkContinue', (request, response) => app.server.emit('request', request, response));
}

/** What nobody expected is an answer of the table too, and never says what happened inside. */
function answerFailures(app: FastifyInstance, { intake }: Door): void {
  app.setNotFoundHandler((request, reply) => deny(request, reply, 'no-route'));
  app.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    if ((error.statusCode ?? 500) < 500) return deny(request, reply, 'bad-request');
    intake.logger.error({ err: error }, 'a request could not be answered');
    return deny(request, reply, 'unavailable');
  });
}

/** The door by which departments push and ask what came of it. */
export function httpPush(app: FastifyInstance, door: Door): void {
  const { intake, access } = door;
  keepContinue(app);
  answerFailures(app, door);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  const forDepartment =
    (handle: (asked: DoorRequest) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { clock, registry } = intake;
      const header = request.headers.authorization;
      const found = await authenticateDepartment(access, header, registry.name, clock.today());
      if (found.kind !== 'department') return deny(request, reply, found.kind);
      return handle({ door, request, reply, principal: found.principal });
    };
  const document = openApiDocument(intake.registry);
  const describe = (_request: FastifyRequest, reply: FastifyReply) => reply.send(document);
  app.get(doorRoutes.describeDoor.path, describe);
  for (const [name, handle] of Object.entries(handlers)) {
    const { method, path } = doorRoutes[name as DepartmentRoute];
    app.route({ method, url: path, handler: forDepartment(handle) });
  }
}
