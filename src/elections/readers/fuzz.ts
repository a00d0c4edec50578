/** Seeded, so that what is found once is found again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const fragments = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!DOCTYPE x [',
  '&#0;',
  '&#x41;',
  '&amp;',
  '&lol;',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\0',
  '-1',
  '99999999999',
  '1.234',
  '1,5',
  '""',
  'Id="1"',
  '<Selection>',
  '</Selection>',
  '<ValidVotes>',
  '<Candidate/>',
  'xmlns=""',
  '\ufeff',
  '\ufffd',
  'é',
  '𝒳',
  ' ',
].map((text) => Buffer.from(text));

/** A sample with one to six things done to it: bytes changed, cut, doubled, moved, or put in between. */
export function mutated(sample: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(sample);
  const at = () => Math.floor(random() * (bytes.length + 1));
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time += 1) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    const short = Math.min(to, from + 40);
    const kind = Math.floor(random() * 7);
    if (kind === 0) bytes[from % Math.max(1, bytes.length)] = Math.floor(random() * 256);
    else if (kind === 1) bytes = bytes.subarray(0, from);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(short)]);
    else if (kind === 3)
      bytes = Buffer.concat(
        [bytes.subarray(0, to), bytes.subarray(from)].map((part) => part.subarray(0, 20_000)),
      );
    else {
      const piece = fragments[Math.floor(random() * fragments.length)] as Buffer;
      bytes = Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(kind === 4 ? short : from)]);
    }
  }
  return bytes;
}
