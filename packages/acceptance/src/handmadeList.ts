import { usccOf } from './handmadeEvents.ts';

const heading =
  '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址';

/** A registration list as both departments file it, of these names and codes; synthetic. */
export function handmadeList(rows: readonly (readonly [name: string, code: string])[]): string {
  const lines = rows.map(([name, code]) => {
    const cell = /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
    return `${cell},${code},2020-01-06,N/A,N/A,100万元,试验,河南,洛阳,洛阳市西工区试验路1号`;
  });
  return `${[heading, ...lines].join('\r\n')}\r\n`;
}

/** A list of `count` enterprises whose codes begin at a number. */
export function handmadeEnterprises(count: number, from = 1): string {
  return handmadeList(
    Array.from({ length: count }, (_, at) => [`第${from + at}号试验有限公司`, usccOf(from + at)]),
  );
}
