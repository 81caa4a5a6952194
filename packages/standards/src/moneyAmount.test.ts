import { describe, expect, test } from 'vitest';
import { parseMoneyAmount } from './moneyAmount.ts';

describe('registered capital in the notations of filings', () => {
  test.each([
    ['600(万元)', 6_000_000, 'CNY'],
    ['1,117.3300(万元)', 11_173_300, 'CNY'],
    ['50（万）', 500_000, 'CNY'],
    ['5万人民币', 50_000, 'CNY'],
    ['0.0002万人民币', 2, 'CNY'],
    ['100万元人民币', 1_000_000, 'CNY'],
    ['10(万人民币元)', 100_000, 'CNY'],
    ['1,550(万元人民币)', 15_500_000, 'CNY'],
    ['61.5万元', 615_000, 'CNY'],
    ['人民币50万元整', 500_000, 'CNY'],
    ['1.2亿元', 120_000_000, 'CNY'],
    ['３００（万元）', 3_000_000, 'CNY'],
    ['588.3000(万美元)', 5_883_000, 'USD'],
    ['1,510.9400(万香港元)', 15_109_400, 'HKD'],
    ['5000元', 5_000, 'CNY'],
  ])('%s is %d %s', (text, amount, currency) => {
    expect(parseMoneyAmount(text)).toEqual({ amount, currency });
  });

  test.each(['', 'N/A', '600', '万元', '见章程', '10万比特币', '1.2.3万元', '-5万元'])(
    '%j is none',
    (text) => {
      expect(parseMoneyAmount(text)).toBeUndefined();
    },
  );
});
