import type { Context } from 'hono';
import type { JSX } from 'preact';
import type { Trouble } from '#platform/database';
import { Submit } from '#platform/html';
import type { FormState, Lang } from '#platform/http';
import { formValues } from './edge.ts';
import { mainMessages } from './messages.ts';

/** Seconds after which a program may ask again. */
export const askAgain = 10;

/** The fields of a form that could not be handled; undefined where there is none, or where it holds a file. */
export async function fieldsSent(context: Context): Promise<FormState['values'] | undefined> {
  const type = context.req.header('content-type') ?? '';
  if (context.req.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded'))
    return undefined;
  return formValues(context).catch(() => undefined);
}

/** A file that nobody wants any more is taken in and thrown away, or the browser that sends it would not see the answer. */
export async function drained({ req: { raw } }: Context, most: number): Promise<void> {
  if (!raw.body || raw.bodyUsed || raw.body.locked) return;
  let left = most;
  for await (const piece of raw.body) {
    left -= piece.byteLength;
    if (left < 0) return;
  }
}

/** What was chosen or is known to the page is sent along again, but not read back. */
const worthReading = 20;

/**
 * What somebody sees when the database or a disk does not do its work: that it is not their fault, whether something was
 * kept, and what they typed, with a button that sends it again.
 */
export function Unavailable(props: {
  lang: Lang;
  trouble: Trouble;
  /** Where to send it again. */
  address: string;
  posted: boolean;
  fields: FormState['values'] | undefined;
}): JSX.Element {
  const t = mainMessages[props.lang];
  const [title, text] =
    props.trouble === 'storage_full' ? [t.fullTitle, t.fullText] : [t.awayTitle, t.awayText];
  const fields = Object.entries(props.fields ?? {});
  const typed = fields.flatMap(([name, values]) =>
    name.startsWith('stond_') ? [] : values.filter((value) => value.length > worthReading),
  );
  return (
    <div class="wrap phead txt">
      <h1>{title}</h1>
      <p>{text}</p>
      {!props.posted ? (
        <p>
          <a href={props.address}>{t.tryAgain}</a>
        </p>
      ) : null}
      {props.posted ? <p>{props.trouble === 'storage_full' ? t.nothingKept : t.perhapsKept}</p> : null}
      {props.posted && !props.fields ? <p>{t.goBack}</p> : null}
      {props.fields ? (
        <form method="post" action={props.address}>
          {fields.flatMap(([name, values]) =>
            values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
          )}
          <p>
            <Submit>{t.sendAgain}</Submit>
          </p>
        </form>
      ) : null}
      {typed.length > 0 ? (
        <section>
          <h2>{t.typedTitle}</h2>
          {typed.map((value) => (
            <p key={value} class="kept" lang="nl">
              {value}
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}
