/** A point of a line, and the word below it. */
interface Point {
  /** In percent of the width. */
  readonly x: number;
  readonly label: string;
}

/** At the ends a word begins or ends at its point, so that it stays within the picture. */
export const anchored = ({ x, label: { length } }: Point) =>
  x < 2 * length ? 'beginning' : x > 100 - 2 * length ? 'ending' : '';

/** Those of which the value is written: the last, and before it what leaves room. @param wide of a character, in percent */
export function labelled<Of extends Point>(points: readonly Of[], wide: number): readonly Of[] {
  const begin = (point: Of) =>
    point.x - { beginning: 0, ending: 1, '': 0.5 }[anchored(point)] * wide * point.label.length;
  const shown: Of[] = [];
  for (const point of points.toReversed()) {
    const next = shown.at(-1);
    if (!next || begin(point) + wide * (point.label.length + 1) <= begin(next)) shown.push(point);
  }
  return shown.toReversed();
}
