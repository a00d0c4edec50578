export const supportPath = '/draagvlak';
export function supportItemPath(id: number | '{draagvlak}'): string {
  return `${supportPath}/${id}`;
}
