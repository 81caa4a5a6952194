import { createLiandongClient } from '../../packages/client/src/index.ts';

const { LIANDONG_API: url = '', LIANDONG_TOKEN: token = '' } = process.env;
const hub = createLiandongClient({ url, token });
const { nodes } = await hub.coverage.summary.query({});
for (const node of nodes) console.log(node.name, node.units, node.byStatus['should-set-up']);
const { items } = await hub.coverage.list.query({ status: 'should-set-up', limit: 5 });
for (const unit of items) console.log(unit.code, unit.name, unit.members);
