import { type Ambition, ambitionPath } from '#ambitions';
import type { AmbitionId } from '#kernel';
import { partialText, SourceLine, softHyphens } from '#platform/html';
import type { PageContext } from '#platform/http';
import { newsMessages } from '../messages.ts';
import { newsItemPath } from '../paths.ts';
import type { NewsItem } from '../store.ts';

/** How an item begins: its first paragraph, cut at a word where it is long. */
export function opening(text: string, most = 240): string {
  const [first = ''] = text.trim().split(/\r?\n\s*\n/);
  if (first.length <= most) return first;
  const cut = first.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}

/** Items with their date, title and first words. */
export function NewsRows(props: { context: PageContext; items: readonly NewsItem[]; level: 'h2' | 'h3' }) {
  const { context, level: Title } = props;
  return (
    <ul class="news">
      {props.items.map((item) => (
        <li key={item.id}>
          <p class="d">
            {partialText(item.on, context.lang)}
            {item.version > 1 ? ` · ${newsMessages[context.lang].changed}` : ''}
          </p>
          <Title lang="nl">
            <a href={context.link(newsItemPath(item.id))}>{softHyphens(item.title)}</a>
          </Title>
          <p lang="nl">{opening(item.text)}</p>
          {item.source === null ? <SourceLine context={context} source={null} /> : null}
        </li>
      ))}
    </ul>
  );
}

export function AmbitionLinks(props: {
  context: PageContext;
  ids: readonly AmbitionId[];
  ambitions: readonly Ambition[];
}) {
  const known = props.ambitions.filter((ambition) => props.ids.includes(ambition.id));
  if (known.length === 0) return null;
  return (
    <p class="amb">
      {known.map((ambition, index) => (
        <span key={ambition.id}>
          {index > 0 ? ' · ' : ''}
          <a href={props.context.link(ambitionPath(ambition.id))} lang="nl">
            {ambition.title}
          </a>
        </span>
      ))}
    </p>
  );
}
