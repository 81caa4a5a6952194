import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Receipt } from '@liandong/contracts/api';
import { isStatement, type StatementEvent } from '@liandong/contracts/events';
import { openSealedText } from '@liandong/crypto';
import { query, queryRow, sql } from '@liandong/postgres';
import { citizenIdCheckCharacter } from '@liandong/standards';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { everywhereInTheHub, type Place, placesWith } from './everywhereInTheHub.ts';
import { usccOf } from './handmadeEvents.ts';
import { handmadeEnterprises } from './handmadeList.ts';
import { type CommandResult, runLiandong } from './runLiandong.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';

/** Nobody's: names, citizen ids and telephones of this file are synthetic. */
const personOf = (number: number, division = '410305') => {
  const body = `${division}19${70 + number}0${1 + number}1${number}00${number}`;
  const name = `欧阳验${'甲乙丙丁戊己庚辛壬'.charAt(number)}`;
  return { name, citizenId: body + citizenIdCheckCharacter(body), telephone: `1990000770${number}` };
};
const people = Array.from({ length: 9 }, (_, number) =>
  personOf(number, number === 5 ? '510104' : undefined),
);
const [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth] = people as [
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
];
type Person = ReturnType<typeof personOf>;
const mistyped = `${fourth.citizenId.slice(0, 17)}${fourth.citizenId.endsWith('1') ? '2' : '1'}`;
const secrets = [...people.flatMap((person) => Object.values(person)), mistyped, mistyped.slice(6, 14)];

const heading = '姓名,公民身份号码,党员类别,统一社会信用代码,组织关系,所在党组织,入党日期,手机号码,备注';
const [unit, other, association] = [usccOf(1), usccOf(2), usccOf(1, '51')];

/** Accepted, warned and rejected rows, and cells in the wrong columns as clerks leave them. */
const enterpriseRoster = [
  heading,
  `${first.name},${first.citizenId},正式党员,${unit},在本单位,中共试验支部委员会,2005-07-01,${first.telephone},${first.name}是书记`,
  `${second.name},${second.citizenId.toLowerCase()},正式,${unit},在本单位,${second.name},2005-07-01 ${second.name},${second.telephone},`,
  `${third.name},${third.citizenId},预备,${unit},${third.telephone},联系${third.telephone},,,`,
  `${fourth.name},${mistyped},正式,${unit},,,,${fourth.telephone},`,
  `${fifth.name},${fifth.citizenId},积极分子,${unit},,,,${fifth.telephone},`,
  `${sixth.name},${unit},正式,${sixth.citizenId},,,,${sixth.telephone},`,
  `${seventh.citizenId},${seventh.name},${seventh.telephone},${unit},,,,,`,
  `${eighth.name},${eighth.citizenId},正式`,
].join('\n');
const associationRoster = [
  heading,
  `${second.name},${second.citizenId},正式,${association},不在本单位,,,${second.telephone},`,
  `${first.name},${first.citizenId},${first.name},${association},,,,${first.telephone},`,
].join('\n');
const partyOrganizations = [
  '党组织名称,党组织类别,覆盖单位统一社会信用代码,书记姓名,书记手机,组织委员,党组织代码',
  `中共试验支部委员会,631,${unit},${first.name},${first.telephone},${second.name},`,
  `${ninth.name},631,${unit},${ninth.name},${ninth.telephone},,${ninth.citizenId}`,
  `中共试验联合支部委员会,632,${other}、${ninth.citizenId},${ninth.name},${ninth.telephone},,`,
].join('\n');

let hub: TestHub;
let files: string;
const said: CommandResult[] = [];
const run = async (args: readonly string[], input?: string): Promise<CommandResult> => {
  const result = await runLiandong([...args, '--data', hub.stateDir], input);
  said.push(result);
  return result;
};
beforeAll(async () => {
  hub = await startTestHub(
    { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') },
    { env: { SETTLE_MS: '300' } },
  );
  files = await mkdtemp(join(tmpdir(), 'liandong-files-'));
});
afterAll(async () => {
  await hub.stop();
  await rm(files, { recursive: true });
});

const push = async (name: string, content: string): Promise<Receipt> => {
  await writeFile(join(files, name), content);
  const args = ['push', '--registry', 'business-registration', join(files, name)];
  const json = (await run([...args, '--json'])).json();
  await run(args);
  return Receipt.parse(json);
};

const keyOf = async (keyId: string) => {
  const row = await queryRow<{ readonly key: Buffer }>(
    hub.index,
    sql`SELECT key FROM intake.personal_keys WHERE key_id = ${keyId}::uuid`,
  );
  return row === undefined ? undefined : { keyId, bytes: row.key };
};

/** What can be opened now, of everything that is sealed in the log and in quarantine. */
const opened = async (): Promise<readonly string[]> => {
  const statements = (await hub.log.events()).filter(isStatement) as readonly StatementEvent[];
  const inLog = statements.flatMap(({ id, data: { personal } }) =>
    personal === undefined ? [] : [{ context: id, keyId: personal.keyid, sealed: personal.sealed }],
  );
  const inQuarantine = await query<{ context: string; keyId: string; sealed: string }>(
    hub.index,
    sql`SELECT filing || '#' || line AS context, key_id AS "keyId", sealed FROM intake.quarantine`,
  );
  const texts = await Promise.all(
    [...inLog, ...inQuarantine].map(async ({ context, keyId, sealed }) => {
      const key = await keyOf(keyId);
      return key === undefined ? undefined : openSealedText(key, context, sealed);
    }),
  );
  return texts.filter((text) => text !== undefined);
};

const spoken = (): readonly Place[] =>
  said.map(({ stdout, stderr }, at) => ({
    name: `output ${at}`,
    bytes: Buffer.concat([stdout, Buffer.from(stderr)]),
  }));

test('no citizen id, name or telephone of a roster stands in log, database, files or output', async () => {
  await push('enterprises@2026-06-30.csv', handmadeEnterprises(2));
  const roster = await push('roster@2026-06-30.csv', enterpriseRoster);
  expect(roster).toMatchObject({ rows: 8, accepted: 1, warned: 2, rejected: 5 });
  expect(await push('party@2026-06-30.csv', partyOrganizations)).toMatchObject({ rows: 3, rejected: 1 });
  const inbox = join(hub.stateDir, 'inbox', 'civil-affairs');
  await writeFile(join(inbox, 'roster@2026-06-30.csv'), associationRoster);
  const listed = (): Promise<string[]> => readdir(join(inbox, 'done')).catch(() => []);
  await vi.waitUntil(async () => (await listed()).length === 2, { timeout: 60_000, interval: 100 });
  expect((await listed()).every((name) => name.includes('.receipt.'))).toBe(true);
  // Its receipt is written before the file goes.
  await vi.waitUntil(async () => (await readdir(inbox)).join() === 'done', {
    timeout: 60_000,
    interval: 100,
  });
  await hub.settledDigest();

  const places = [...(await everywhereInTheHub(hub)), ...spoken()];
  // What may be known is found by the same search, in each kind of place.
  const kindsWith = (text: string) => new Set(placesWith(places, text).map((name) => name.split(' ')[0]));
  expect(kindsWith(unit)).toEqual(new Set(['table', 'topic']));
  expect(kindsWith('roster@2026-06-30.csv')).toEqual(new Set(['file', 'output', 'table']));
  expect(placesWith(places, '中共试验支部委员会')).not.toEqual([]);
  for (const secret of secrets) expect([secret, placesWith(places, secret)]).toEqual([secret, []]);
  const readable = (await opened()).join('\n');
  for (const { name } of people) expect(readable).toContain(name);
});

test('with the key, a person is gone for everyone, and no count changes', async () => {
  const digest = await hub.settledDigest();
  const before = (await opened()).filter((text) => text.includes(first.citizenId));
  expect(before).toHaveLength(2);
  const erase = ['person', 'erase', '--registry', 'civil-affairs', '--reason', '本人申请，第7号', '--json'];
  expect((await run(erase, `${first.citizenId}\n`)).json()).toEqual({ destroyed: true });
  expect((await run(erase, `${first.citizenId}\n`)).json()).toEqual({ destroyed: false });

  const after = await opened();
  expect(after.filter((text) => text.includes(first.citizenId))).toEqual([]);
  expect(after.filter((text) => text.includes(second.citizenId))).not.toEqual([]);
  expect(await hub.settledDigest()).toBe(digest);
  const [deed, ...others] = await query(hub.index, sql`SELECT * FROM intake.erasures`);
  expect(others).toEqual([]);
  expect(deed).toMatchObject({ reason: '本人申请，第7号' });
  const places = [...(await everywhereInTheHub(hub)), ...spoken()];
  for (const secret of secrets) expect([secret, placesWith(places, secret)]).toEqual([secret, []]);
});

test('only an operator erases, and is told what is wrong without the citizen id', async () => {
  const ask = async (token: string, body: unknown) => {
    const response = await fetch(`${hub.hub.adapters['business-registration']}/persons/erase`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const { operator, departments } = hub.tokens;
  const asked = { citizenId: second.citizenId, reason: '试验' };
  const answers = [
    await ask('none', asked),
    await ask(departments.get('business-registration') ?? '', asked),
    await ask(operator, { ...asked, citizenId: `${second.citizenId}0` }),
    await ask(operator, { ...asked, reason: `应${second.citizenId}要求` }),
    await ask(operator, 'x'.repeat(10_000)),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 403, 400, 400, 400]);
  for (const { text } of answers) expect(text).not.toContain(second.citizenId);
  expect((await opened()).some((text) => text.includes(second.citizenId))).toBe(true);
});
