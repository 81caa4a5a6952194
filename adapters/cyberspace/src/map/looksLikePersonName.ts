/** What the name of a unit of so few characters ends in. */
const unitEndings = /[社网台报刊店馆院局所站会部厂行吧校园厅苑阁坊居轩堂号队团处中心]$/u;

/**
 * Does a subject's name read like a Chinese person's: two to four characters, or parts with a dot between? It only keeps a
 * person's account off the log, where nothing else tells; a unit that is taken for one is taken by its code.
 */
export function looksLikePersonName(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s+/gu, '');
  if (/^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+$/u.test(plain)) return true;
  return /^\p{Script=Han}{2,4}$/u.test(plain) && !unitEndings.test(plain);
}
