// Reads one document from standard input and says what is in it. A process of its own, that may do nothing but read its
// own program and that ends after its work: a hostile file can bring down no more than this.
import { type Reading, type ReadingFailed, readerOf } from './readers.ts';

async function everything(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

let said = false;
function say(answer: Reading | ReadingFailed): void {
  if (said) return;
  said = true;
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}

// What fails until here is our own program, and ends it with a fault; what fails from here on is the file.
const read = await readerOf(process.argv[2], process.argv[3] === 'lines');
const bytes = await everything();
process.on('uncaughtException', () => say({ failed: 'broken' }));
say(await read(bytes).catch((): ReadingFailed => ({ failed: 'broken' })));
