import type { ComponentChildren } from 'preact';
import { CouncilDots, type Dot } from './parts.tsx';
import { softHyphens } from './words.ts';

export interface CardProps {
  /** Small line above the title: the ambition. */
  readonly above?: string;
  readonly title: string;
  readonly href: string;
  /** Language of the title when it is not that of the page. */
  readonly titleLang?: string;
  readonly dots?: { readonly label: string; readonly dots: readonly Dot[] };
  /** What goes on, in a sentence. */
  readonly children?: ComponentChildren;
}

/** One proposal on the board. The whole card is the link's target. */
export function Card(props: CardProps) {
  return (
    <article class="card">
      {props.above ? <p class="amb">{props.above}</p> : null}
      <h4 {...(props.titleLang ? { lang: props.titleLang } : {})}>
        <a href={props.href}>{(props.titleLang ?? 'nl') === 'nl' ? softHyphens(props.title) : props.title}</a>
      </h4>
      {props.dots ? <CouncilDots {...props.dots} /> : null}
      {props.children ? <p class="say">{props.children}</p> : null}
    </article>
  );
}

export interface BoardColumn {
  readonly name: string;
  /** Where something is going on now. */
  readonly now?: boolean;
  /** What will come here and who puts it there; left out where there is always something. */
  readonly empty?: string;
  readonly cards: readonly CardProps[];
}

/**
 * Columns by station; below each other where the window is narrow.
 * @param states columns are no steps that follow each other: as many as there are, and a wide one has its cards beside each other
 */
export function Board({ columns, states }: { columns: readonly BoardColumn[]; states?: boolean }) {
  return (
    <div class={states ? 'board states' : 'board'}>
      {columns.map((column, index) => (
        <section key={column.name} class={column.now ? 'col now' : 'col'}>
          <h3>
            <i>{states ? column.cards.length : index + 1}</i> {column.name}
          </h3>
          {column.cards.length === 0 && column.empty ? <p class="empty">{column.empty}</p> : null}
          {column.cards.map((card) => (
            <Card key={card.href} {...card} />
          ))}
        </section>
      ))}
    </div>
  );
}
