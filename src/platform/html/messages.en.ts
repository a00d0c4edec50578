import type { partsNl } from './messages.nl.ts';

export const partsEn: typeof partsNl = {
  states: {
    as_advised: 'adopted',
    amended: 'with amendment',
    deviating: 'deviates',
    rejected: 'rejected',
    held_over: 'held over',
    scheduled: 'on the agenda',
    not_yet: 'not yet due',
    not_taking_part: 'does not take part',
  },
  and: 'and',
  upTo: 'to',
  onDay: 'on',
  inMonth: 'in',
  source: 'Source',
  invented: 'Invented for the demonstration',
  changedSince: 'A visitor has changed this since.',
  changed: (day: string) => `Changed on ${day}`,
  earlier: (version: number, day: string) => `Version ${version}, of ${day}`,
  earlierVersions: 'Earlier versions',
  moreVersions: (count) => (count === 1 ? '1 more earlier version' : `${count} more earlier versions`),
  signs: 'Signs',
  choices: { for: 'For', against: 'Against', abstain: 'Abstained', notCast: 'Not cast' },
  fraction: 'Fraction',
  fractions: (count, one) => `${count} ${one ? 'fraction' : 'fractions'}`,
  vote: 'Vote',
  weight: 'Weight',
  share: 'Share',
  whereFrom: 'where this weight comes from',
  weightAsBar: 'Weight as a bar',
  sourceOf: (municipality) => `Source: result ${municipality}`,
  lastDay: (day) => `on ${day} at the latest`,
  daysLeft: (days) =>
    days < 0
      ? 'after the term'
      : days === 0
        ? 'last day'
        : `${days}\u00a0${days === 1 ? 'day' : 'days'} left`,
  clock: (hours, minutes) => `${hours}:${minutes}`,
};
