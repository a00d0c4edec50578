import type { MeetingKind } from './rules/meeting-kind.ts';

/** Kinds of meeting as forms, addresses and the API write them. */
export const apiKinds = {
  ambition_start: 'start-ambitie',
  steering: 'sturing',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
  decision_preparation: 'besluitvoorbereiding',
  table: 'tafel',
  steering_group: 'stuurgroep',
  consultation: 'overleg',
  conference: 'conferentie',
  working_visit: 'werkbezoek',
  exploratory_talk: 'verkennend-gesprek',
  joint_council_evening: 'gezamenlijke-raadsavond',
} as const satisfies Record<MeetingKind, string>;

/** The same for readers. */
export const kindWords: Readonly<Record<'nl' | 'en', Readonly<Record<MeetingKind, string>>>> = {
  nl: {
    ambition_start: 'Start van een ambitie',
    steering: 'Sturing',
    picture_forming: 'Beeldvorming',
    opinion_forming: 'Oordeelsvorming',
    decision_preparation: 'Besluitvoorbereiding',
    table: 'Tafel',
    steering_group: 'Stuurgroep',
    consultation: 'Overleg',
    conference: 'Conferentie',
    working_visit: 'Werkbezoek',
    exploratory_talk: 'Verkennend gesprek',
    joint_council_evening: 'Gezamenlijke raadsavond',
  },
  en: {
    ambition_start: 'Start of an ambition',
    steering: 'Steering',
    picture_forming: 'Picture forming',
    opinion_forming: 'Opinion forming',
    decision_preparation: 'Decision preparation',
    table: 'Table',
    steering_group: 'Steering group',
    consultation: 'Consultation',
    conference: 'Conference',
    working_visit: 'Working visit',
    exploratory_talk: 'Exploratory talk',
    joint_council_evening: 'Joint council evening',
  },
};
