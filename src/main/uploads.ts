import { Readable, Transform } from 'node:stream';
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
  parser.on('field', (name, value) => {
    values[name] = [...(values[name] ?? []), value];
  });
  parser.on('file', (field, given, name) => {
    // A file field that was left empty comes with an empty name.
    if (field !== fileField || !name || receiving) return void given.resume();
    stream = given;
    receiving = files.receive(given, name, limit).then(
      (received) => {
        file = received;
      },
      (error) => {
        if (!(error instanceof TooLarge)) throw error;
        tooLarge = true;
      },
    );
    receiving.catch(() => undefined);
  });
  let total = 0;
  const meter = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      total += piece.length;
      if (total > limit * mostDrained) done(new TooLarge());
      else done(null, piece);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), meter, parser);
    await receiving;
  } catch (error) {
    stream?.destroy(error as Error);
    await receiving?.catch(() => undefined);
    await file?.discard();
    if (error instanceof TooLarge) return { values, file: undefined, tooLarge: true };
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw notAForm();
  }
  return { values, file, tooLarge };
}

function formParser(contentType: string, limit: number, notAForm: () => Error) {
  try {
    // One more byte than is allowed, so that what is cut off is known to be too long.
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { ...limits, fileSize: limit + 1 },
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
