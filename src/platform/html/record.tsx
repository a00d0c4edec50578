import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { dateOf } from '#kernel';
import type { Lang, PageContext } from '#platform/http';
import type { Source } from '#platform/operations';
import { plainDate } from './format.ts';
import { partsMessages } from './words.ts';

/** A text as it was typed: an empty line begins a new paragraph. */
export function Paragraphs({ text, class: name }: { text: string; class?: string }) {
  return (
    <>
      {text
        .split(/\r?\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter(Boolean)
        .map((paragraph, index) => (
          <p key={`${index}${paragraph.slice(0, 20)}`} lang="nl" {...(name ? { class: name } : {})}>
            {paragraph}
          </p>
        ))}
    </>
  );
}

/** Whether a demonstration wrote itself what was recorded then, and no visitor of it. */
export const wroteItself = ({ inventedUntil }: Pick<PageContext, 'inventedUntil'>, at: string): boolean =>
  inventedUntil !== undefined && Date.parse(at) <= Date.parse(inventedUntil);

type RecordedWhen = Pick<RecordedVersion, 'version' | 'recordedAt'>;
/** When the text that is shown was recorded, and the first. @param versions all that are there */
export const sinceFirst = (
  { recordedAt }: Pick<RecordedWhen, 'recordedAt'>,
  versions: readonly RecordedWhen[],
) => ({
  recordedAt,
  beganAt: versions.find(({ version }) => version === 1)?.recordedAt ?? recordedAt,
});

/**
 * That a demonstration invented something: only of what it wrote itself. What a visitor added carries no such line, and what a visitor
 * changed says so.
 * @param of when its first text was recorded, and the one that is shown
 */
export function Invented(props: {
  context: Pick<PageContext, 'lang' | 'inventedUntil'>;
  of: { readonly beganAt: string; readonly recordedAt: string };
  children: string;
}) {
  const { context, of } = props;
  if (!wroteItself(context, of.beganAt)) return null;
  return (
    <p class="invented">
      {props.children}
      {wroteItself(context, of.recordedAt) ? null : ` ${partsMessages[context.lang].changedSince}`}
    </p>
  );
}

/**
 * Where something can be looked up. In a demonstration what has a source is real, and what has none says that it was
 * invented.
 */
export function SourceLine(props: {
  context: Pick<PageContext, 'lang' | 'demonstration'>;
  source: Source | null;
}) {
  const { context, source } = props;
  const t = partsMessages[context.lang];
  if (source === null)
    return context.demonstration ? (
      <p class="src">
        <span class="invented">{t.invented}</span>
      </p>
    ) : null;
  return (
    <p class="src">
      {t.source}:{' '}
      <span lang="nl">
        {source.address === null ? (
          source.title
        ) : (
          <a href={source.address} rel="noopener">
            {source.title}
          </a>
        )}
      </span>
    </p>
  );
}

export interface RecordedVersion {
  readonly version: number;
  /** ISO 8601 instant. */
  readonly recordedAt: string;
  /** The office that wrote it. */
  readonly recordedBy: string;
  /** Why it differs from the one before; null for the first. */
  readonly reason: string | null;
}

/** So many versions a page shows; one more is read, by which the last of them says what it said before and that there are more. */
export const mostVersions = 20;
/** What the column holds. */
const newestVersion = 32_767;
const versionNumber = /^[1-9]\d{0,4}$/;
/** Up to which version a reader or program asked to see, by `tot_versie`. */
export function versionsUntil(query: URLSearchParams): number {
  const asked = query.get('tot_versie') ?? '';
  return versionNumber.test(asked) ? Math.min(Number(asked), newestVersion) : newestVersion;
}

/** Of an API read with earlier versions: as many as a page shows and one, and with this those before. */
export const versionsQuery = {
  query: z.object({
    tot_versie: z
      .string()
      .regex(versionNumber, 'until_wrong')
      .optional()
      .describe(`deze versie en oudere, ten hoogste ${mostVersions + 1}; weggelaten: de nieuwste`),
  }),
  problems: {
    until_wrong: {
      nl: 'Vul het nummer van een versie in, zoals 21.',
      en: 'Fill in the number of a version, such as 21.',
    },
  },
};

/**
 * A published text that changed says so, why and when, and shows what it said before. @param versions newest first
 * @param more where those before the oldest of them are
 */
export function EarlierVersions<Version extends RecordedVersion>(props: {
  lang: Lang;
  versions: readonly Version[];
  show: (version: Version) => ComponentChildren;
  more?: (oldest: number) => string;
}) {
  const { lang, versions } = props;
  const oldest = versions.at(-1)?.version ?? 1;
  const t = partsMessages[lang];
  if (versions.length < 2) return null;
  const day = (version: Version) => plainDate(dateOf(version.recordedAt), lang);
  return (
    <section class="b earlier">
      <h2>{t.earlierVersions}</h2>
      {versions.map((version, index) => (
        <div class="change" key={version.version}>
          {version.reason === null ? null : (
            <p>
              <b>{t.changed(day(version))}.</b>{' '}
              <span lang="nl">
                {version.reason} ({version.recordedBy})
              </span>
            </p>
          )}
          {index === 0 ? null : (
            <details>
              <summary>{t.earlier(version.version, day(version))}</summary>
              <div class="txt">{props.show(version)}</div>
            </details>
          )}
        </div>
      ))}
      {props.more && oldest > 1 ? (
        <p>
          <a href={props.more(oldest)}>{t.moreVersions(oldest - 1)}</a>
        </p>
      ) : null}
    </section>
  );
}
