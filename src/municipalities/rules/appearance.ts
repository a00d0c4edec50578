/** Two letters, the first a capital: how a municipality is told from the others without its colour. */
export const markPattern = /^\p{Lu}\p{Ll}$/u;
export const colourPattern = /^#[0-9a-f]{6}$/;

/** WCAG 2.2, success criterion 1.4.3: text on the mark is white. */
export const neededContrast = 4.5;

/** Contrast ratio of a colour with white (WCAG 2.2, "contrast ratio" and "relative luminance"). @param colour `#a3262a` */
export function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

/** Colours to start from, for who gives none: all pass, and neighbours differ. */
export const palette: readonly string[] = [
  '#a3262a',
  '#1f5fa8',
  '#2b6e3a',
  '#67409c',
  '#7d5200',
  '#0d6478',
  '#a01f6b',
  '#4a5a12',
  '#2d3f8f',
  '#8a3b12',
];

/** Two letters of the name that nobody has yet: `Katwijk` -> `Ka`, or `Kt` where that is taken. */
export function freeMark(name: string, taken: ReadonlySet<string>): string | undefined {
  const letters = name
    .normalize('NFD')
    .replace(/^'s-/i, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const first = letters.charAt(0).toUpperCase();
  for (const second of letters.slice(1)) if (!taken.has(first + second)) return first + second;
  return undefined;
}

/** Columns and rows that the style sheet of the map knows. */
export const mapSize = 6;

export interface Tile {
  readonly column: number;
  readonly row: number;
}

/**
 * Where the municipalities of a new region stand on the schematic map when nobody says so: three and five alternate
 * like a honeycomb, the others stand in rows with the last one spread.
 */
export function startingTiles(count: number): Tile[] {
  if (count === 3 || count === 5)
    return [
      [1, 1],
      [3, 1],
      [2, 2],
      [1, 3],
      [3, 3],
    ]
      .slice(0, count)
      .map(([column = 1, row = 1]) => ({ column, row }));
  const width = Math.max(2, Math.ceil(Math.sqrt(count)));
  return Array.from({ length: count }, (_none, index) => {
    const row = Math.floor(index / width);
    const inRow = Math.min(width, count - row * width);
    const place = index % width;
    const column = inRow === 2 && width === 3 ? 1 + place * 2 : 1 + place + Math.floor((width - inRow) / 2);
    return { column, row: row + 1 };
  });
}

/** Gives each its own tile: those that were chosen as they are, the rest the free ones in order. At most 36. */
export function placeTiles(chosen: readonly (Tile | undefined)[]): Tile[] {
  const key = (tile: Tile) => `${tile.column}/${tile.row}`;
  const taken = new Set(chosen.flatMap((tile) => (tile ? [key(tile)] : [])));
  const all = Array.from({ length: mapSize * mapSize }, (_none, index) => ({
    column: (index % mapSize) + 1,
    row: Math.floor(index / mapSize) + 1,
  }));
  const free = [...startingTiles(chosen.length), ...all].filter((tile) => !taken.has(key(tile)));
  // A place comes twice in the list: first where it would stand by itself, then among all.
  const places = [...new Map(free.map((tile) => [key(tile), tile])).values()];
  let next = 0;
  return chosen.map((tile) => {
    if (tile) return tile;
    next += 1;
    const place = places[next - 1];
    if (!place) throw new RangeError(`The map has no room for ${chosen.length} municipalities`);
    return place;
  });
}
