import { defineRegistry } from '../registry/defineRegistry.ts';
import type { Finding, Layout, Registry } from '../registry/Registry.ts';

/** A list: each row is an organization as it is; a row without name is rejected, one with a short code warned of. */
const list: Layout = {
  name: 'trial-list',
  label: '试验名录',
  states: 'what-is',
  columns: [
    { name: 'code', headings: ['统一社会信用代码', '代码'], required: true },
    { name: 'name', headings: ['名称', '单位名称'], required: true },
    { name: 'telephone', headings: ['联系电话'], required: false, personal: 'telephone' },
    { name: 'contact', headings: ['联系人'], required: false, personal: 'person-name' },
    { name: 'changedOn', headings: ['变更日期'], required: false },
  ],
  readRow: (row) => {
    const key = row.cell('code') ?? '';
    const name = row.cell('name') ?? '';
    if (key === '') return { kind: 'rejected', findings: [{ code: 'key-missing', column: 'code' }] };
    const record = { kind: 'enterprise', keyscheme: key.length === 18 ? 'uscc' : 'own-number', key } as const;
    if (name === '')
      return { kind: 'rejected', findings: [{ code: 'name-missing', column: 'name' }], record };
    const findings: Finding[] = [];
    if (key.length !== 18) findings.push({ code: 'uscc-format', column: 'code', value: key });
    if ((row.cell('contact') ?? '').includes('?'))
      findings.push({ code: 'text-doubtful', column: 'contact' });
    const changedOn = row.cell('changedOn') ?? '';
    return {
      kind: 'read',
      findings,
      statements: [
        {
          type: 'organization.changed',
          record,
          subject: key,
          fields: { name: { value: name } },
          ...(changedOn === '' ? {} : { effectiveTime: changedOn }),
        },
      ],
    };
  },
};

/** A registry of the kit's own tests, as small as one can be. */
export const trialRegistry: Registry = defineRegistry({
  name: 'trial',
  label: '试验登记部门',
  mappingVersion: 1,
  catalogue: 'trial/1',
  ownCodes: ['91', '92', '93'],
  layouts: [list],
});
