import type { ComponentChildren, JSX } from 'preact';

export interface TableColumn {
  readonly name: string;
  /** Where it is more than words in the language of the page. */
  readonly shown?: ComponentChildren;
  /** Figures: to the right, all digits equally wide. */
  readonly figures?: boolean;
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
}

/** The first cell of a row is its heading. */
export function DataRow({ columns, row }: { columns: readonly TableColumn[]; row: TableRow }) {
  const [, ...others] = columns;
  const [heading, ...cells] = row.cells;
  return (
    <tr>
      <th scope="row">{heading}</th>
      {cells.map((cell, index) => (
        <td
          key={others[index]?.name}
          data-l={others[index]?.name}
          {...(others[index]?.figures ? { class: 'num' } : {})}
        >
          <span>{cell}</span>
        </td>
      ))}
    </tr>
  );
}

/** A table whose rows stack as cards on a phone. Rows that were drawn already (`drawnOnceFor`) are set in as they are. */
export function DataTable(props: {
  caption: ComponentChildren;
  /** For readers of the screen only, where a heading already says it. */
  captionHidden?: boolean;
  note?: ComponentChildren;
  columns: readonly TableColumn[];
  rows: readonly (TableRow | JSX.Element)[];
}) {
  return (
    <table class="cards">
      <caption {...(props.captionHidden && !props.note ? { class: 'vh' } : {})}>
        <span {...(props.captionHidden ? { class: 'vh' } : {})}>{props.caption}</span>
        {props.note ? <span class="note">{props.note}</span> : null}
      </caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.name} scope="col" {...(column.figures ? { class: 'num' } : {})}>
              {column.shown ?? column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) =>
          'cells' in row ? <DataRow key={row.key} columns={props.columns} row={row} /> : row,
        )}
      </tbody>
    </table>
  );
}
