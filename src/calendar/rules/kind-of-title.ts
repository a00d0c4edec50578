import type { CouncilDateKind } from './council-date.ts';

// In this order: a "raadscommissie" is a committee, a "reces van de raad" a recess.
const words: readonly (readonly [CouncilDateKind, RegExp])[] = [
  ['recess', /reces|vakantie/i],
  ['committee', /commissie|beeldvorm|oordeelsvorm|\bforum\b/i],
  ['council', /\b(gemeente)?raad(svergadering)?\b|besluitvorm|^raads(vergadering|besluit)/i],
];

/** What a council's own calendar means by a title; undefined: it does not say (a presidium, a working visit). */
export function kindOfTitle(title: string): CouncilDateKind | undefined {
  return words.find(([, pattern]) => pattern.test(title))?.[0];
}
