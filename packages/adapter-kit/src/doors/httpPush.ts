import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { AccessPool } from '@liandong/access-store';
import type { Principal } from '@liandong/contracts/api';
import { findFiling } from '@liandong/intake-store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { takeFile } from '../filing/takeFile.ts';
import type { Outcome } from '../receipt/Outcome.ts';
import { storedReceipt } from '../receipt/storedReceipt.ts';
import { receiptCsv, receiptJson } from '../receipt/writeReceipt.ts';
import type { Intake } from '../run/Intake.ts';
import { authenticateDepartment } from './authenticateDepartment.ts';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** The query of `POST /filings`; the body is the file's bytes. */
const PushQuery = z.object({
  name: z.string(),
  asOf: z.string().optional(),
  restate: flag,
  check: flag,
  replaces: z.string().optional(),
});

async function* disposing(outcome: Outcome, texts: AsyncIterable<string>) {
  try {
    yield* texts;
  } finally {
    if (outcome.kind === 'receipt') await outcome.dispose();
  }
}

function sendJson(reply: FastifyReply, outcome: Outcome) {
  return reply
    .code(outcome.kind === 'refused' ? 422 : 200)
    .type('application/json; charset=utf-8')
    .send(Readable.from(disposing(outcome, receiptJson(outcome))));
}

/** Answers a refusal at once; what the client still sends is read and dropped, so that it gets to read the answer. */
function deny(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  body: { code: string; message: string },
) {
  request.raw.resume();
  return reply.code(status).header('connection', 'close').send(body);
}

/** The bytes of a body, to its end: one that breaks off throws. */
async function* wholeBody(message: IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of message) yield piece as Uint8Array;
  if (!message.complete) throw new Error('the client went away half way');
}

/**
 * The door by which departments push: `POST /filings?name=&asOf=&restate=&check=&replaces=` with the bytes as body, and
 * `GET /filings/:filing/receipt` and `…/receipt.csv` for the department's own. Answers 200 with the receipt, 422 with the
 * refusal of the whole file, 401 and 403 without a right to file, 503 where the filing is kept but not yet published.
 */
export function httpPush(app: FastifyInstance, intake: Intake, access: AccessPool): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<Principal | undefined> => {
    const { clock, registry } = intake;
    const header = request.headers.authorization;
    const found = await authenticateDepartment(access, header, registry.name, clock.today());
    if (found.kind === 'department') return found.principal;
    await deny(request, reply, found.status, { code: found.code, message: found.message });
    return undefined;
  };

  app.post('/filings', async (request, reply) => {
    const principal = await admit(request, reply);
    if (principal === undefined) return reply;
    const query = PushQuery.safeParse(request.query);
    if (!query.success)
      return deny(request, reply, 400, {
        code: 'bad-request',
        message: '请求参数有误：name 必填，restate、check 取 true 或 false',
      });
    const { name, asOf, restate, check, replaces } = query.data;
    const said = {
      fileName: name,
      asOf,
      restate,
      check,
      replaces,
      door: 'push' as const,
      filer: principal.id,
    };
    try {
      const outcome = await takeFile(intake, said, wholeBody(request.raw));
      request.raw.resume();
      return await sendJson(reply, outcome);
    } catch (error) {
      if (!request.raw.complete) {
        intake.logger.info('a push broke off; nothing is left of it');
        return reply.code(400).send({ code: 'broken-off', message: '上传中断，未收下任何内容，请重新报送' });
      }
      intake.logger.error({ err: error }, 'a push could not be finished');
      return reply.code(503).send({
        code: 'not-acknowledged',
        message: '暂时无法完成报送，未出具回执；请稍后用同一文件重新报送，不会重复计入',
      });
    }
  });

  const sendReceipt = (csv: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    if ((await admit(request, reply)) === undefined) return reply;
    const { filing } = request.params as { filing: string };
    const found = await findFiling(intake.pool, filing);
    if (found?.registry !== intake.registry.name || found.state !== 'acknowledged')
      return reply.code(404).send({ code: 'no-receipt', message: '没有该批次的回执' });
    const outcome = storedReceipt(intake.pool, found, false);
    if (!csv) return sendJson(reply, outcome);
    return reply.type('text/csv; charset=utf-8').send(Readable.from(receiptCsv(outcome)));
  };
  app.get('/filings/:filing/receipt', sendReceipt(false));
  app.get('/filings/:filing/receipt.csv', sendReceipt(true));
}
