import { type AccessPool, authenticate } from '@liandong/access-store';
import { ErasePerson, type PersonErased } from '@liandong/contracts/api';
import { looksPersonal } from '@liandong/crypto';
import { destroyPersonalKey } from '@liandong/intake-store';
import { checkCitizenId } from '@liandong/standards';
import type { FastifyInstance } from 'fastify';
import { personDigest, personOwner } from '../keys/personOwner.ts';
import type { Intake } from '../run/Intake.ts';
import { deny } from './Door.ts';
import { doorRoutes } from './doorRoutes.ts';

const largestBody = 4_096;

/** The operator whose token it is, or why it is none. */
async function operatorOf(access: AccessPool, header: string | undefined, today: string) {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return { refused: 'no-token' } as const;
  const authentication = await authenticate(access, token, today);
  if (authentication.kind === 'refused') return { refused: 'token-refused' } as const;
  const { principal } = authentication;
  return principal.grant.role === 'operator'
    ? { operator: principal.id }
    : ({ refused: 'forbidden' } as const);
}

/** What is asked; undefined where it is no request. A mistyped citizen id can have been filed, so it can be erased. */
function parseBody(body: unknown): ErasePerson | undefined {
  const asked = ErasePerson.safeParse(body);
  if (!asked.success || looksPersonal(asked.data.reason)) return undefined;
  return checkCitizenId(asked.data.citizenId).faults.includes('format') ? undefined : asked.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * `POST /persons/erase`, for operators: destroys the key of the person that a citizen id names, over all registries of the hub,
 * and records who did it and why. A roster filed later that names the person again makes a new key.
 */
export function erasePerson(
  app: FastifyInstance,
  { intake, access }: { readonly intake: Intake; readonly access: AccessPool },
): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
      done(null, parseJson(String(text))),
    );
    scope.post(doorRoutes.erasePerson.path, { bodyLimit: largestBody }, async (request, reply) => {
      const found = await operatorOf(access, request.headers.authorization, intake.clock.today());
      if (found.refused !== undefined) return deny(request, reply, found.refused);
      const asked = parseBody(request.body);
      if (asked === undefined) return deny(request, reply, 'bad-input');
      const owner = personOwner(personDigest(intake.digestKey, asked.citizenId).digest);
      const deed = { by: found.operator, reason: asked.reason, at: intake.clock.now() };
      const keyId = await destroyPersonalKey(intake.pool, owner, deed);
      intake.logger.info({ keyId, by: found.operator }, 'an erasure was asked for');
      const answer: PersonErased = { destroyed: keyId !== undefined };
      return reply.send(answer);
    });
  });
}
