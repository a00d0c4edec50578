import { finished, PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { refuse } from '#kernel';
import { type FileStore, type ReceivedFile, TooLarge } from '#platform/files';
import type { Feature, FormState, Lang, Problems } from '#platform/http';
import { formObject } from '#platform/http';
import { type AnyOperation, fileField, tellRefusal, type Upload } from '#platform/operations';
import { langOfAddress } from './edge.ts';
import { mainMessages } from './messages.ts';
import { route } from './request.ts';

// Beside the file a form of ours has a handful of short fields.
const limits = {
  fields: 100,
  fieldSize: 64 * 1024,
  fieldNameSize: 200,
  parts: 120,
  files: 5,
  headerPairs: 50,
};
// What is too long is read to its end, and thrown away, so that the answer is seen; but not for ever.
const mostDrained = 4;

export function isMultipart(context: Context): boolean {
  return /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '');
}

/** Whether a file is being sent to an operation that takes one: it has a limit of its own. */
export function uploadsOf(features: readonly Feature[]): (context: Context) => boolean {
  const operations = features.flatMap((feature) => (feature.forms ?? []).map((form) => form.operation));
  const addresses = operations
    .filter((operation) => operation.upload)
    .map(({ path }) => new RegExp(`^/[^/]+(/en|/api/v1)?${route(path).replace(/:\w+/g, '[^/]+')}$`));
  return (context) =>
    isMultipart(context) && addresses.some((address) => address.test(new URL(context.req.url).pathname));
}

interface Sent {
  readonly values: Record<string, string[]>;
  readonly file: ReceivedFile | undefined;
  readonly tooLarge: boolean;
}

/**
 * Takes in a form with a file as it comes: the fields into memory, the file to where files wait. A message that breaks
 * off leaves nothing.
 */
async function receiveForm(context: Context, files: FileStore, limit: number): Promise<Sent> {
  const values: Record<string, string[]> = {};
  let file: ReceivedFile | undefined;
  let tooLarge = false;
  let receiving: Promise<void> | undefined;
  let stream: Readable | undefined;
  const notAForm = () =>
    new HTTPException(400, { message: mainMessages[langOfAddress(context)].notAFormText });
  const contentType = context.req.header('content-type') ?? '';
  const body = context.req.raw.body;
  if (!body) throw notAForm();
  const parser = formParser(contentType, limit, notAForm);
  parser.on('error', () => undefined);
  parser.on('field', (name, value) => {
    values[name] = [...(values[name] ?? []), value];
  });
  parser.on('file', (field, given, name) => {
    // A file field that was left empty comes with an empty name.
    if (field !== fileField || !name || receiving) return void given.resume();
    stream = given;
    // What breaks off is told here and there, also when nobody waits for it any more.
    given.on('error', () => undefined);
    // Cut off at the limit by the parser, which goes on to the fields behind it.
    // Who reads it may stop half-way, on a full disk say; the message is still taken to its end, or no answer is seen.
    const pieces = given.pipe(new PassThrough());
    pieces.on('error', () => undefined);
    finished(given, (error) => {
      if (error) pieces.destroy(error);
    });
    receiving = files.receive(pieces, name, limit).then(async (received) => {
      if (given.truncated) {
        tooLarge = true;
        await received.discard();
      } else file = received;
    });
    receiving.catch(() => {
      given.unpipe(pieces);
      given.resume();
    });
  });
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), meter(limit * mostDrained), parser);
    await receiving;
  } catch (error) {
    stream?.destroy(error as Error);
    await receiving?.catch(() => undefined);
    await file?.discard();
    if (error instanceof TooLarge) return { values, file: undefined, tooLarge: true };
    // What our own disk says is a fault of ours; everything else is a message that broke off or is no form.
    throw ownCalls.has((error as NodeJS.ErrnoException).syscall ?? '') ? error : notAForm();
  }
  return { values, file, tooLarge };
}

const ownCalls = new Set(['open', 'write', 'fsync', 'mkdir', 'rename']);

function meter(most: number): Transform {
  let total = 0;
  return new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      total += piece.length;
      if (total > most) done(new TooLarge());
      else done(null, piece);
    },
  });
}

function formParser(contentType: string, limit: number, notAForm: () => Error) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { ...limits, fileSize: limit },
    });
  } catch {
    throw notAForm();
  }
}

export interface TakenForm {
  readonly values: FormState['values'];
  readonly input: Record<string, unknown>;
  /** What is wrong with the file. */
  readonly problems: Problems;
  readonly status: 413 | 422;
  readonly file: ReceivedFile | undefined;
}

/**
 * A form with its file, looked into. Whoever may not send it is refused before a byte is taken in.
 * @returns a refusal when the sender may not
 */
export async function takeForm(
  context: Context,
  files: FileStore,
  operation: AnyOperation & { readonly upload: Upload },
  lang: Lang,
): Promise<TakenForm> {
  const { upload } = operation;
  const { values, file, tooLarge } = await receiveForm(context, files, upload.limit);
  const input = formObject(values);
  delete input[fileField];
  const wrong = (refusal: ReturnType<typeof refuse>): TakenForm => {
    const told = tellRefusal(operation, lang, refusal);
    const status = told.status === 413 ? 413 : 422;
    return { values, input, problems: { [fileField]: told.sentence }, status, file };
  };
  if (tooLarge) return wrong(refuse(upload.tooLarge));
  if (!file) return { values, input, problems: {}, status: 422, file };
  try {
    const inspected = await upload.inspect(file);
    if (!inspected.ok) return wrong(inspected);
    return { values, input: { ...input, [fileField]: inspected.value }, problems: {}, status: 422, file };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
