import type { ComponentChildren } from 'preact';
import { type Block, inlineOf, type Line, plainText } from '#platform/pdf';
import { DataTable } from './data-table.tsx';

/** What is printed, on a page: the same pieces in the same order. @param lang of the texts, where it is not the page's */
export function Printed({ blocks, lang }: { blocks: readonly Block[]; lang?: string }) {
  return (
    <div class="printed" {...(lang ? { lang } : {})}>
      {blocks.map((block, index) => (
        <Piece key={`${index}${block.kind}`} block={block} />
      ))}
    </div>
  );
}

function Piece({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4' | 'h5';
      return <Heading>{words(block.text)}</Heading>;
    }
    case 'paragraph':
      return <p>{words(block.text)}</p>;
    case 'note':
      return <p class="small muted">{words(block.text)}</p>;
    case 'quote':
      return (
        <blockquote>
          <p>{words(block.text)}</p>
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => <li key={`${index}`}>{words(item)}</li>);
      return block.ordered ? <ol class="plain">{items}</ol> : <ul class="plain">{items}</ul>;
    }
    case 'facts':
      return (
        <dl>
          {block.rows.map(([name, value], index) => (
            <div key={`${index}`}>
              <dt>{words(name)}</dt>
              <dd>{words(value)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <DataTable
          caption={
            block.caption === undefined
              ? block.columns.map(({ title }) => plainText(title)).join(', ')
              : words(block.caption)
          }
          {...(block.caption === undefined ? { captionHidden: true } : {})}
          columns={block.columns.map(({ title, figures }) => ({
            name: plainText(title),
            ...(typeof title === 'string' ? {} : { shown: words(title) }),
            ...(figures ? { figures } : {}),
          }))}
          rows={block.rows.map((row, index) => ({ key: String(index), cells: row.map(words) }))}
        />
      );
    case 'picture':
      // Drawn by our own pages, and read from one.
      return <div class="picture balance" dangerouslySetInnerHTML={{ __html: block.svg }} />;
    case 'grid':
      return null;
  }
}

/** Words as they are printed, each in its language. */
export const Words = ({ line }: { line: Line }) => <>{words(line)}</>;

function words(line: Line): ComponentChildren {
  return inlineOf(line).map((part, index) => {
    if (typeof part === 'string') return part;
    const spoken = part.lang ? (
      <span key={`${index}`} lang={part.lang}>
        {part.text}
      </span>
    ) : (
      part.text
    );
    const shown = part.emphasis ? <em>{spoken}</em> : spoken;
    const strong = part.strong ? <b key={`${index}`}>{shown}</b> : shown;
    return part.href ? (
      <a key={`${index}`} href={part.href}>
        {strong}
      </a>
    ) : (
      strong
    );
  });
}
