import { type ComponentChildren, Fragment } from 'preact';
import { Icon } from './icons.tsx';

/** Oldest first. */
export function Timeline({ children }: { children: ComponentChildren }) {
  return <ol class="tl">{children}</ol>;
}

export function TimelineItem(props: {
  /** Shown as it is: "16 april 2026". */
  date: string;
  title: ComponentChildren;
  /** Still to come. */
  ahead?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <li {...(props.ahead ? { class: 'next' } : {})}>
      <p class="d">{props.date}</p>
      <div>
        <b>{props.title}</b>
        {props.children}
      </div>
    </li>
  );
}

export interface Row {
  /** "do 3 dec", and below it "20.00 uur" or "nog 16 dagen". */
  readonly lead: string;
  readonly below?: string;
  readonly title: string;
  /** Language of the title when it is not that of the page. */
  readonly titleLang?: string;
  readonly href?: string;
  readonly lines?: readonly ComponentChildren[];
  readonly warning?: string;
}

/** Rows by date: meetings, terms, outcomes. */
export function RowsList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="rows">
      {rows.map((row, index) => (
        <li key={`${index}${row.title}`}>
          <div class="d">
            {row.lead}
            {row.below ? <span>{row.below}</span> : null}
          </div>
          <div>
            <b {...(row.titleLang ? { lang: row.titleLang } : {})}>
              {row.href ? <a href={row.href}>{row.title}</a> : row.title}
            </b>
            {(row.lines ?? []).map((line, place) => (
              <p class="m" key={`${place}${row.title}`}>
                {line}
              </p>
            ))}
            {row.warning ? (
              <p class="flag">
                <Icon name="warning" />
                <span>{row.warning}</span>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Facts beside a text: terms with their values. */
export function DefinitionSide(props: {
  /** For the heading's id. */
  id: string;
  title: string;
  items: readonly { readonly term: string; readonly value: ComponentChildren }[];
  children?: ComponentChildren;
}) {
  return (
    <aside class="side" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.items.length > 0 ? (
        <dl>
          {props.items.map((item) => (
            <Fragment key={item.term}>
              <dt>{item.term}</dt>
              <dd>{item.value}</dd>
            </Fragment>
          ))}
        </dl>
      ) : null}
      {props.children}
    </aside>
  );
}

/** Nothing here yet: what will come, and who puts it there. */
export function EmptyState({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="none">
      {title ? <h3>{title}</h3> : null}
      <p>{children}</p>
    </div>
  );
}

const noticeIcons = { info: 'current', ok: 'ok', warning: 'warning', error: 'rejected' } as const;

/** A message that stands out. Only what came of the reader's own action is announced (`role`). */
export function Notice(props: {
  kind: keyof typeof noticeIcons;
  title?: string;
  role?: 'status' | 'alert';
  children?: ComponentChildren;
}) {
  return (
    <div class={`utrecht-alert utrecht-alert--${props.kind}`} {...(props.role ? { role: props.role } : {})}>
      <div class="utrecht-alert__icon">
        <Icon name={noticeIcons[props.kind]} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {props.title ? <h2>{props.title}</h2> : null}
          {props.children}
        </div>
      </div>
    </div>
  );
}
