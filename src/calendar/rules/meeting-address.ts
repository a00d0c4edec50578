import type { CouncilDateContent } from './council-date.ts';

/** An address with `{id}` behind the name of the host: what a council shows people of one meeting. */
export function isMeetingAddress(text: string): boolean {
  const [one, other] = ['1', '2'].map((id) => text.replaceAll('{id}', id)) as [string, string];
  if (one === other || !/^https:\/\//i.test(text) || !URL.canParse(one) || !URL.canParse(other)) return false;
  const [here, there] = [new URL(one), new URL(other)];
  return here.host === there.host && here.username === '' && here.password === '';
}

/**
 * The address by which this council's meetings are found, read off from the links that stand: nobody types it a second time.
 * @param dates in order of their day; the latest that tells it counts @returns '': none tells it
 */
export function addressInUse(
  dates: readonly (Pick<CouncilDateContent, 'link'> & { readonly key: string | null })[],
): string {
  const found = dates.flatMap(({ key, link }) => {
    // What programs call a meeting ends in its number, with a further planning behind it or not.
    const id = /(?:^|\/)(\d{3,})(?:\/\d{1,2})?$/.exec(key ?? '')?.[1];
    if (id === undefined || link === null || link.split(id).length !== 2) return [];
    const address = link.replace(id, '{id}');
    return isMeetingAddress(address) ? [address] : [];
  });
  return found.at(-1) ?? '';
}
