import type { HubStatus } from '@liandong/contracts/api';
import { textTable } from './textTable.ts';

/** Where the hub runs and how fresh its index is for each registry. */
export function statusText({ api, brokers, database, generation, idle, registries }: HubStatus): string {
  return [
    `接口  ${api}`,
    `日志  ${brokers}`,
    `数据库  ${database}`,
    `索引  第 ${generation} 代，${idle ? '已跟上' : '正在跟进'}`,
    textTable(
      ['登记部门', '未入索引', '最近报送', '待更正行'],
      registries.map(({ name, lag, newest, rejected }) => [name, lag, newest ?? '无', rejected]),
    ),
  ].join('\n');
}
