const stars = (count: number): string => '*'.repeat(Math.max(count, 0));

function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  if (characters.length <= first + last) return stars(characters.length);
  const middle = stars(characters.length - first - last);
  return characters.slice(0, first).join('') + middle + characters.slice(characters.length - last).join('');
}

/** `410305********1234`: six characters and four are kept; shorter texts are masked whole. */
export function maskCitizenId(text: string): string {
  return keepEnds(text, 6, 4);
}

/** `138****5678`: three characters and four are kept; shorter texts are masked whole. */
export function maskTelephone(text: string): string {
  return keepEnds(text, 3, 4);
}

/** `王*`: the first character is kept, every other masked; a name of one character is masked. */
export function maskPersonName(text: string): string {
  return keepEnds(text, 1, 0);
}
