import { rowLimit } from './splitRows.ts';

/** The text of one element of the array, or of one line; `overlong` where it was more than a row may hold. */
export interface JsonElement {
  /** From 1; elements that are empty objects count too. */
  readonly number: number;
  readonly text: string;
  readonly overlong: boolean;
}

export interface JsonCutter {
  /** The elements that this text completes. */
  readonly push: (text: string) => readonly JsonElement[];
  /** The last element, and after which element the text could not be cut, if so. */
  readonly end: () => { readonly elements: readonly JsonElement[]; readonly brokenAfter?: number };
}

/** Gathers the text of an element and no more than a row may hold. */
function gatherElements() {
  let elements: JsonElement[] = [];
  let number = 0;
  let text = '';
  let overlong = false;
  return {
    append: (piece: string) => {
      if (text.length + piece.length > rowLimit) overlong = true;
      else text += piece;
    },
    isEmpty: () => text.trim() === '' && !overlong,
    finish: () => {
      number += 1;
      elements.push({ number, text: overlong ? '' : text, overlong });
      text = '';
      overlong = false;
    },
    take: () => {
      const taken = elements;
      elements = [];
      return taken;
    },
    count: () => number,
  };
}

/** One element a line (NDJSON); blank lines are none. */
export function cutLines(): JsonCutter {
  const gathered = gatherElements();
  const endLine = () => {
    if (!gathered.isEmpty()) gathered.finish();
  };
  return {
    push: (text) => {
      let from = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        gathered.append(text.slice(from, end));
        endLine();
        from = end + 1;
      }
      gathered.append(text.slice(from));
      return gathered.take();
    },
    end: () => {
      endLine();
      return { elements: gathered.take() };
    },
  };
}

type Place = 'before' | 'element' | 'string' | 'after' | 'broken';

const beginning = /^\s*(?:\[|\{\s*"rows"\s*:\s*\[)/;
/** What begins like the beginning, and may become it. */
const beginningLimit = 1024;
/** Behind the array stands a bracket at most. */
const tailLimit = 16;
const special = /["\\[\]{},]/g;

/**
 * The elements of `[…]` or `{"rows": […]}`, cut by brackets and quotes alone, however deep they are: what is inside one is
 * read later, so that one that is wrong is one row. Our own since a parser gives the whole up at the first fault, and
 * keeps neither the digits of numbers nor keys that stand twice.
 */
export function cutArray(): JsonCutter {
  const gathered = gatherElements();
  let place: Place = 'before';
  let head = '';
  let wrapped = false;
  let depth = 0;
  let tail = '';
  let escaped = false;
  let expectsElement = false;

  const endElement = (closes: boolean) => {
    if (gathered.isEmpty()) {
      if (!closes || expectsElement) place = 'broken';
    } else gathered.finish();
    expectsElement = !closes;
    if (closes && place !== 'broken') place = 'after';
  };
  /** What a special character inside an element, and outside of its texts, does. */
  const step = (character: string) => {
    if (character === '"') place = 'string';
    else if (character === '{' || character === '[') depth += 1;
    else if (depth > 0 && (character === '}' || character === ']')) depth -= 1;
    else if (depth === 0 && character === '}') place = 'broken';
  };
  const scan = (text: string) => {
    if (text === '') return;
    let from = 0;
    special.lastIndex = escaped ? 1 : 0;
    escaped = false;
    for (let found = special.exec(text); found !== null; found = special.exec(text)) {
      const [character] = found;
      const after = found.index + 1;
      if (place === 'string') {
        if (character === '"') place = 'element';
        else if (character === '\\') {
          escaped = after === text.length;
          special.lastIndex = after + 1;
        }
      } else if (depth === 0 && (character === ',' || character === ']')) {
        gathered.append(text.slice(from, found.index));
        from = after;
        endElement(character === ']');
        if (place === 'after') tail = text.slice(after).trim().slice(0, tailLimit);
      } else step(character);
      if (place === 'after' || place === 'broken') return;
    }
    gathered.append(text.slice(from));
  };
  const begin = (text: string) => {
    head += text;
    const found = beginning.exec(head)?.[0];
    if (found === undefined) {
      if (head.trimStart().length > beginningLimit) place = 'broken';
      return;
    }
    wrapped = found.includes('{');
    place = 'element';
    scan(head.slice(found.length));
    head = '';
  };

  return {
    push: (text) => {
      if (place === 'before') begin(text);
      else if (place === 'after') tail = `${tail}${text}`.trim().slice(0, tailLimit);
      else if (place !== 'broken') scan(text);
      return gathered.take();
    },
    end: () => {
      const whole = place === 'after' && tail === (wrapped ? '}' : '');
      return { elements: gathered.take(), ...(whole ? {} : { brokenAfter: gathered.count() }) };
    },
  };
}
