/** One more than a cell holds (ECMA-376-1, 18.18.93 and Excel's limit): enough to see that it is too long. */
const mostCharacters = 32_768;

/** `_x000D_` and the like, by which characters stand that XML cannot hold (ECMA-376-1, 22.9.2.19). */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Gathers the text of `si` or `is`: the `t` in it and in its runs `r`, not those of phonetics `rPh`. */
export function gatherText() {
  let text = '';
  let inText = false;
  let inPhonetic = false;
  return {
    begin: () => {
      text = '';
    },
    open: (name: string) => {
      if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close: (name: string) => {
      if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text: (piece: string) => {
      if (inText && text.length < mostCharacters) text += piece.slice(0, mostCharacters - text.length);
    },
    end: () => unescapeText(text),
  };
}
