import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { trialRegistry } from '../testing/trialRegistry.ts';
import { templateRoutes } from './templateRoutes.ts';

const app = fastify();
templateRoutes(app, trialRegistry);

test('anybody is told what can be filed', async () => {
  const { layouts } = (await app.inject('/layouts')).json<{ layouts: readonly Record<string, unknown>[] }>();
  expect(layouts).toMatchObject([
    {
      layout: 'trial-list',
      label: '试验名录',
      columns: [
        { headings: ['统一社会信用代码', '代码'], required: true, personal: false },
        {},
        { personal: true },
        {},
        {},
      ],
    },
  ]);
});

test('the form as CSV: a mark, the headings, a star where a cell must be filled', async () => {
  const { body, headers } = await app.inject('/layouts/trial-list/template.csv');
  expect(body).toBe('\uFEFF统一社会信用代码*,名称*,联系电话,联系人,变更日期\r\n');
  expect(headers['content-disposition']).toContain("filename*=UTF-8''%E8%AF%95%E9%AA%8C");
});

test('the form as a workbook', async () => {
  const { rawPayload, headers } = await app.inject('/layouts/trial-list/template.xlsx');
  expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});

test('a layout that is not there: which there are', async () => {
  const answer = await app.inject('/layouts/toString/template.xlsx');
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toEqual({ code: 'no-layout', message: '没有该表样，现有：trial-list（试验名录）' });
});
