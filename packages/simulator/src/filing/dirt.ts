import { chance, next, pick, type Random } from '../Random.ts';
import type { Draft } from './Draft.ts';

/** Full-width digits and capital letters, as some input methods leave them. */
export function writeFullWidth(text: string): string {
  return text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** A code now and then in lower case or full width: read all the same, with a warning. */
export function writeCode(code: string, random: Random, draft: Draft): string {
  const draw = next(random);
  const written = draw < 0.006 ? code.toLowerCase() : draw < 0.011 ? writeFullWidth(code) : code;
  if (written !== code) draft.warned = true;
  return written;
}

/** Names with half-width brackets: two spellings of one name. */
export function writeName(name: string, random: Random): string {
  return chance(random, 0.5) ? name.replace('（', '(').replace('）', ')') : name;
}

/** A date in one of the notations; rarely no date at all. */
export function writeDate(date: string, field: string, random: Random, draft: Draft): string {
  const draw = next(random);
  if (draw < 0.001) {
    draft.warned = true;
    return '不详';
  }
  draft.fields[field] = date;
  const [year = '', month = '', day = ''] = date.split('-');
  if (draw < 0.01) return `${year}/${Number(month)}/${Number(day)}`;
  if (draw < 0.02) return `${year}年${Number(month)}月${Number(day)}日`;
  return date;
}

const notations: readonly ((plain: string, grouped: string) => string)[] = [
  (_, grouped) => `${grouped}(万元)`,
  (_, grouped) => `${grouped}(万)`,
  (plain) => `${plain}万人民币`,
  (plain) => `${plain}万元人民币`,
  (_, grouped) => `${grouped}（万元）`,
  (plain) => `${plain}(万人民币元)`,
  (plain) => `${plain}万元`,
  (plain) => `${writeFullWidth(plain)}万元`,
];

/** Capital in one of the ten notations, `N/A`, or words that no number can be read from. */
export function writeCapital(capital: string, random: Random, draft: Draft): string {
  const draw = next(random);
  if (draw < 0.2) return 'N/A';
  if (draw < 0.203) {
    draft.warned = true;
    return '见章程';
  }
  draft.fields['registeredCapital'] = Number(`${capital}e4`);
  draft.fields['registeredCapitalCurrency'] = 'CNY';
  const [whole = '', decimals] = capital.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
  return pick(random, notations)(capital, grouped);
}

/** A count of persons: a bare number mostly, `12人` or full-width now and then, rarely only a word. */
export function writeCount(count: number, field: string, random: Random, draft: Draft): string {
  const draw = next(random);
  if (draw < 0.001) {
    draft.warned = true;
    return '若干';
  }
  draft.fields[field] = count;
  if (draw < 0.02) return `${count}人`;
  return draw < 0.03 ? writeFullWidth(String(count)) : String(count);
}
