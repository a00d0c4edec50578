import { renderToString } from 'preact-render-to-string';
import { oneLine } from './address.ts';

/** What a mail says: paragraphs of text, and links that stand on a line of their own. */
export interface MailContent {
  readonly lang: 'nl' | 'en';
  readonly subject: string;
  readonly parts: readonly (string | { readonly href: string; readonly text: string })[];
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The same words twice: as text for every program, and as simple HTML without pictures, styles or scripts. */
export function composeMail({ lang, subject, parts }: MailContent): ComposedMail {
  const title = oneLine(subject);
  const text = parts.map((part) => (typeof part === 'string' ? part : `${part.text}:\n${part.href}`));
  const html = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        {parts.map((part, index) => (
          <p key={`${index}`}>
            {typeof part === 'string' ? (
              part
            ) : (
              <>
                {part.text}:<br />
                <a href={part.href}>{part.href}</a>
              </>
            )}
          </p>
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
