import { gatherText } from './gatherText.ts';
import { readXml } from './readXml.ts';
import { WorkbookFault } from './WorkbookFault.ts';

/** Characters of all shared texts together: about 120 MB of memory. A list of a million units that repeats little has less. */
const characterLimit = 60_000_000;
const textLimit = 5_000_000;

/** The texts that cells name by number (ECMA-376-1, 18.4.9): of rich text its runs together, without its phonetics. */
export async function readSharedStrings(pieces: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const texts: string[] = [];
  let characters = 0;
  const item = gatherText();
  const parsing = readXml(pieces, {
    open: (name) => {
      if (name === 'si') item.begin();
      else item.open(name);
    },
    close: (name) => {
      if (name !== 'si') return item.close(name);
      const text = item.end();
      characters += text.length;
      if (characters > characterLimit || texts.length >= textLimit)
        throw new WorkbookFault('too-large', 'the shared texts are more than memory may hold');
      texts.push(text);
    },
    text: item.text,
  });
  for await (const _ of parsing);
  return texts;
}
