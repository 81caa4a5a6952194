/** An amount in whole units of a currency (ISO 4217). */
export type MoneyAmount = { readonly amount: number; readonly currency: string };

const FORM = /^(?:人民币)?(\d+(?:\.\d+)?)(万|亿|)([^\d]*)$/;

const POWER_OF_TEN: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** ISO 4217, by the words that registries write behind the unit. */
const CURRENCIES: Readonly<Record<string, string>> = {
  元: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  元人民币: 'CNY',
  美元: 'USD',
  港元: 'HKD',
  港币: 'HKD',
  香港元: 'HKD',
  澳门元: 'MOP',
  台币: 'TWD',
  新台币: 'TWD',
  台湾元: 'TWD',
  欧元: 'EUR',
  日元: 'JPY',
  英镑: 'GBP',
  韩元: 'KRW',
  加元: 'CAD',
  加拿大元: 'CAD',
  澳元: 'AUD',
  澳大利亚元: 'AUD',
  新加坡元: 'SGD',
  瑞士法郎: 'CHF',
};

/**
 * A registered capital in the notations of filings: `600(万元)`, `1,117.3300(万元)`, `50(万)`, `5万人民币`,
 * `10(万人民币元)`, `4(万美元)`, `100万元整`, `人民币50万元`, `1.2亿元`; brackets, commas and digits of either width.
 * Without a currency's name 万 means yuan; a number without unit and currency says too little to be read.
 *
 * @returns whole units, so that 万 is multiplied out without rounding; undefined where the text is no such notation
 */
export function parseMoneyAmount(text: string): MoneyAmount | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,()]/g, '');
  const match = FORM.exec(plain.replace(/整$/, ''));
  if (match === null) return undefined;
  const [, number = '', unit = '', words = ''] = match;
  const prefixed = plain.startsWith('人民币');
  const named = words === '' && (unit !== '' || prefixed) ? 'CNY' : currencyOf(words);
  if (named === undefined) return undefined;
  return { amount: Number(`${number}e${POWER_OF_TEN[unit] ?? 0}`), currency: named };
}

function currencyOf(words: string): string | undefined {
  return Object.hasOwn(CURRENCIES, words) ? CURRENCIES[words] : undefined;
}
