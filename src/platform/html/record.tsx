import type { ComponentChildren } from 'preact';
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

/** A published text that changed says so, why and when, and shows what it said before. @param versions newest first */
export function EarlierVersions<Version extends RecordedVersion>(props: {
  lang: Lang;
  versions: readonly Version[];
  show: (version: Version) => ComponentChildren;
}) {
  const { lang, versions } = props;
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
    </section>
  );
}
