import { parseMunicipalityCode } from '#kernel';
import type { PageContext } from '#platform/http';
import type { RegionMunicipality } from '#platform/operations';

/** By its address in the region (`leiden`) or its code in any form (`gm0546`). */
export function municipalityOf(context: PageContext): RegionMunicipality | undefined {
  const asked = context.params.gemeente ?? '';
  const code = parseMunicipalityCode(asked);
  return context.region.municipalities.find((m) => m.slug === asked || m.id === code);
}
