export function positionsPath(item: number): string {
  return `/agendapunten/${item}/standpunten`;
}
export function consensusPath(item: number): string {
  return `/agendapunten/${item}/consensus`;
}
