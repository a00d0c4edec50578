import type { ComponentChildren, JSX } from 'preact';

interface Named {
  readonly id: string;
  /** Said when the server did not do what was asked. */
  readonly 'data-failed': string;
  readonly children?: ComponentChildren;
}

// Custom elements that a script of ours brings to life; without it they are no more than what they hold. Written as
// components: the names are then checked, and no type of the library is changed.

/** Forms inside are sent without leaving the page; the element is replaced by what the answer holds of it. */
export const InPlace = 'in-place' as unknown as (props: Named) => JSX.Element;

/** A list whose items are dragged, or moved by keyboard, and whose order is then sent. */
export const AgendaOrder = 'agenda-order' as unknown as (
  props: Named & {
    readonly 'data-action': string;
    readonly 'data-taken': string;
    readonly 'data-moved': string;
    readonly 'data-dropped': string;
    readonly 'data-restored': string;
  },
) => JSX.Element;
