import type { MunicipalityId } from '#kernel';
import type { Region } from '#platform/operations';
import type { Waiting } from './rules/early-closing.ts';

const nl = { reserved: 'onder voorbehoud, de raad moet nog beslissen' };
const messages = { nl, en: { reserved: 'under reservation, the council has yet to decide' } };

export const nameOf = ({ municipalities }: Pick<Region, 'municipalities'>, id: MunicipalityId): string =>
  municipalities.find((each) => each.id === id)?.name ?? id;

/** "Leiden, Zoeterwoude (onder voorbehoud, de raad moet nog beslissen)": those that a round waits for. */
export const waitingNames = (
  region: Pick<Region, 'municipalities'>,
  waiting: readonly Waiting[],
  lang: 'nl' | 'en',
): string =>
  waiting
    .map(({ municipality, reserved }) =>
      reserved
        ? `${nameOf(region, municipality)} (${messages[lang].reserved})`
        : nameOf(region, municipality),
    )
    .join(', ');
