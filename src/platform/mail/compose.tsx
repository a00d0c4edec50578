import { renderToString } from 'preact-render-to-string';
import { oneLine } from './address.ts';

/** What a mail says: paragraphs of text, links that stand on a line of their own, and text that is to be kept line by line. */
export interface MailContent {
  readonly lang: 'nl' | 'en';
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

export type MailPart =
  | string
  | { readonly href: string; readonly text: string }
  | { readonly verbatim: string };

function textOf(part: MailPart): string {
  if (typeof part === 'string') return part;
  return 'verbatim' in part ? part.verbatim.trimEnd() : `${part.text}:\n${part.href}`;
}

function Shown({ part }: { part: MailPart }) {
  if (typeof part === 'string') return <p>{part}</p>;
  if ('verbatim' in part) return <pre>{part.verbatim}</pre>;
  return (
    <p>
      {part.text}:<br />
      <a href={part.href}>{part.href}</a>
    </p>
  );
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The same words twice: as text for every program, and as simple HTML without pictures, styles or scripts. */
export function composeMail({ lang, subject, parts }: MailContent): ComposedMail {
  const title = oneLine(subject);
  const text = parts.map(textOf);
  const html = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        {parts.map((part, index) => (
          <Shown key={`${index}`} part={part} />
        ))}
      </body>
    </html>
  );
  return {
    subject: title,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html>${renderToString(html)}`,
  };
}
