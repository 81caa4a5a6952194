/**
 * Blanks what is not code, keeping every offset and line:
 * `code` has neither comments nor the insides of strings, `uncommented` still has its strings.
 * Regular expression literals are told from divisions by what stands before them, which is enough here.
 */
export function maskSource(text) {
  const code = text.split('');
  const uncommented = text.split('');
  const templates = [];
  let at = 0;

  const blank = (target, from, to) => {
    for (let i = from; i < to; i++) if (target[i] !== '\n') target[i] = ' ';
  };
  const comment = (end) => {
    blank(code, at, end);
    blank(uncommented, at, end);
    at = end;
  };
  const literal = (end) => {
    blank(code, at + 1, end - 1);
    at = end;
  };
  /** From inside a template to its end or to its next `${`. */
  const template = (from) => {
    let i = from;
    while (i < text.length && text[i] !== '`' && !(text[i] === '$' && text[i + 1] === '{')) {
      i += text[i] === '\\' ? 2 : 1;
    }
    blank(code, from, i);
    if (text[i] === '$') templates.push(0);
    at = text[i] === '$' ? i + 2 : i + 1;
  };

  while (at < text.length) {
    const here = text[at];
    if (here === '/' && text[at + 1] === '/') comment(until(text, '\n', at));
    else if (here === '/' && text[at + 1] === '*') comment(until(text, '*/', at + 2) + 2);
    else if (here === "'" || here === '"') literal(endOfString(text, at));
    else if (here === '`') template(at + 1);
    else if (here === '/' && startsRegularExpression(code, at)) literal(endOfRegularExpression(text, at));
    else if (here === '}' && templates.at(-1) === 0) {
      templates.pop();
      template(at + 1);
    } else {
      if (templates.length > 0 && here === '{') templates.push(templates.pop() + 1);
      if (templates.length > 0 && here === '}') templates.push(templates.pop() - 1);
      at++;
    }
  }
  return { code: code.join(''), uncommented: uncommented.join('') };
}

function until(text, mark, from) {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

function endOfString(text, start) {
  let i = start + 1;
  while (i < text.length && text[i] !== text[start] && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function startsRegularExpression(code, at) {
  let i = at - 1;
  while (i >= 0 && (code[i] === ' ' || code[i] === '\n')) i--;
  if (i < 0 || '(,=:[!&|?{};+>'.includes(code[i])) return true;
  return /\b(?:return|typeof|case|of|in)$/.test(code.slice(Math.max(0, i - 6), i + 1).join(''));
}

function endOfRegularExpression(text, start) {
  let i = start + 1;
  let inClass = false;
  while (i < text.length && text[i] !== '\n' && (inClass || text[i] !== '/')) {
    if (text[i] === '[') inClass = true;
    if (text[i] === ']') inClass = false;
    i += text[i] === '\\' ? 2 : 1;
  }
  return i + 1;
}
