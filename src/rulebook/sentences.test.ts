import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { type Rules, startingRules } from './rules/settings.ts';
import { differences, groupedSentences, ruleSentences, shareWords } from './sentences.ts';
import type { RulebookVersion } from './store.ts';
import { validities } from './versions.ts';

/** Another value for every setting. */
const changes: Partial<Rules>[] = [
  { weights: 'seats' },
  { splitOff: 'share_by_members' },
  { threshold: { numerator: 2, denominator: 3 } },
  { abstention: false },
  { minimumMunicipalities: 2 },
  { frameworkTermMonths: 3 },
  { frameworkTermMoves: false },
  { standing: 'live' },
  { quorum: 'more_than_half_of_fractions' },
  { bodyQuorum: 'more_than_half_of_seats' },
  { explainers: { governing: true, societal: false } },
  { chairs: 'chosen_by_body' },
  { committeeMembers: true },
  { meetingsPerYear: 6 },
  { interimEvaluationMonths: 6 },
  { finalEvaluationMonths: 48 },
];

const table: readonly [string, Partial<Rules>, string, string][] = [
  [
    'more than half',
    {},
    'Een advies is positief als meer dan de helft van het gewicht voor en tegen vóór is, en negatief als het minder dan de helft is.',
    'An advice is positive when more than half of the weight for and against is for, and negative when less than half is.',
  ],
  [
    'a tie',
    {},
    'Is het precies de helft, dan is er geen advies.',
    'When it is exactly half, there is no advice.',
  ],
  [
    'between half and a higher threshold',
    { threshold: { numerator: 2, denominator: 3 } },
    'Ligt het van de helft tot en met twee derde, dan is er geen advies.',
    'From half up to and including two thirds there is no advice.',
  ],
  [
    'a higher threshold',
    { threshold: { numerator: 3, denominator: 4 } },
    'Een advies is positief als meer dan drie kwart van het gewicht voor en tegen vóór is, en negatief als het minder dan de helft is.',
    'An advice is positive when more than three quarters of the weight for and against is for, and negative when less than half is.',
  ],
  [
    'abstaining allowed',
    {},
    'Onthouden mag; het telt niet voor en niet tegen.',
    'Abstaining is allowed; it counts neither for nor against.',
  ],
  ['abstaining not allowed', { abstention: false }, 'Onthouden mag niet.', 'Abstaining is not allowed.'],
  [
    'more than half of the municipalities',
    {},
    'Er moeten fracties zijn uit meer dan de helft van de gemeenten die meedoen, ook bij consensus. Anders is er geen advies.',
    'Fractions of more than half of the participating municipalities must be present, for consensus too. Otherwise there is no advice.',
  ],
  [
    'one municipality',
    { minimumMunicipalities: 1 },
    'Er moeten fracties zijn uit ten minste één gemeente, ook bij consensus. Anders is er geen advies.',
    'Fractions of at least one municipality must be present, for consensus too. Otherwise there is no advice.',
  ],
  [
    'four municipalities',
    { minimumMunicipalities: 4 },
    'Er moeten fracties zijn uit ten minste vier gemeenten (of uit alle die meedoen, als dat er minder zijn), ook bij consensus. Anders is er geen advies.',
    'Fractions of at least four municipalities must be present (or of all that take part, if those are fewer), for consensus too. Otherwise there is no advice.',
  ],
  [
    'standing after closing',
    {},
    'De stand is openbaar na het sluiten.',
    'The standing is public after closing.',
  ],
  [
    'standing live',
    { standing: 'live' },
    'De stand is openbaar terwijl de stemming loopt.',
    'The standing is public while the vote is open.',
  ],
  [
    'two months',
    {},
    'Over een kader besluiten de raden binnen twee maanden nadat het advies is verstuurd.',
    'On a framework the councils decide within two months after the advice was sent.',
  ],
  [
    'one month',
    { frameworkTermMonths: 1 },
    'Over een kader besluiten de raden binnen één maand nadat het advies is verstuurd.',
    'On a framework the councils decide within one month after the advice was sent.',
  ],
  [
    'weights by votes',
    {},
    'Een fractie weegt zo zwaar als het aantal stemmen op haar lijst',
    'A fraction weighs as much as the votes for its list',
  ],
  [
    'weights by seats',
    { weights: 'seats' },
    'zo zwaar als het aantal zetels dat haar lijst',
    'as much as the seats its list won',
  ],
  [
    'equal weights',
    { weights: 'equal' },
    'Elke fractie weegt even zwaar: één fractie, één stem.',
    'one fraction, one vote.',
  ],
  ['a split-off without weight', {}, 'afsplitst, weegt niets', 'weighs nothing'],
  [
    'a split-off with a share',
    { splitOff: 'share_by_members' },
    'zijn aandeel in de leden van de fractie',
    'the share in the members of the fraction',
  ],
  [
    'both explain',
    {},
    'Een bestuurlijk en een maatschappelijk lid van de bestuurstafel lichten een voorstel toe.',
    'A governing and a societal member of the governing table explain a proposal.',
  ],
  [
    'one explains',
    { explainers: { governing: false, societal: true } },
    'Een maatschappelijk lid van de bestuurstafel licht een voorstel toe.',
    'A societal member of the governing table explains a proposal.',
  ],
  [
    'nobody must explain',
    { explainers: { governing: false, societal: false } },
    'Wie een voorstel toelicht, is niet voorgeschreven.',
    'Who explains a proposal is not prescribed.',
  ],
  ['councillors alone', {}, 'is een raadslid, geen burgerraadslid.', 'is a councillor, not a burgerraadslid'],
  [
    'committee members as well',
    { committeeMembers: true },
    'is een raadslid of een burgerraadslid.',
    'is a councillor or a burgerraadslid',
  ],
  ['chairs spread', {}, 'worden verdeeld over de gemeenten', 'are spread over the municipalities'],
  [
    'chairs chosen',
    { chairs: 'chosen_by_body' },
    'kiezen zelf een voorzitter',
    'choose a chair of their own',
  ],
  ['four meetings', {}, 'naar verwachting vier keer per jaar', 'four times a year'],
  [
    'one meeting',
    { meetingsPerYear: 1 },
    'naar verwachting één keer per jaar',
    'expected to meet once a year',
  ],
  [
    'evaluations',
    {},
    'Binnen twaalf maanden na de start van de uitvoering is er een tussenevaluatie. Binnen 36 maanden',
    'Within twelve months after the start of execution there is an interim evaluation. Within 36 months',
  ],
];

describe('the rules as sentences', () => {
  it.each(table)('%s', (_case, settings, dutch, english) => {
    const rules = { ...startingRules, ...settings };
    expect(ruleSentences(rules, 'nl').join(' ')).toContain(dutch);
    expect(ruleSentences(rules, 'en').join(' ')).toContain(english);
  });

  it('say as much in both languages, each thing once, and leave no setting out', () => {
    const [nl, en] = [ruleSentences(startingRules, 'nl'), ruleSentences(startingRules, 'en')];
    expect(nl).toHaveLength(en.length);
    expect(new Set(nl).size).toBe(nl.length);
    expect(changes.flatMap((change) => Object.keys(change)).sort()).toEqual(
      Object.keys(startingRules).sort(),
    );
    for (const change of changes)
      for (const lang of ['nl', 'en'] as const)
        expect(ruleSentences({ ...startingRules, ...change }, lang)).not.toEqual(
          ruleSentences(startingRules, lang),
        );
  });

  it.each(changes.map((change) => [Object.keys(change)[0] ?? '', change] as const))(
    'tell a difference in %s, and that alone',
    (key, change) => {
      const found = differences(startingRules, { ...startingRules, ...change }, 'nl');
      expect(found.map((each) => each.about)).toEqual([key]);
      expect(found[0]?.before).not.toBe(found[0]?.after);
    },
  );

  it('tell no difference between two ways of writing one share', () => {
    const same = { ...startingRules, threshold: { numerator: 2, denominator: 4 } };
    expect(differences(startingRules, same, 'nl')).toEqual([]);
  });

  it('say of each where it comes from', () => {
    const sources = (rules: Rules) =>
      Object.fromEntries(
        groupedSentences(rules, 'nl').flatMap(({ sentences }) => sentences.map((s) => [s.about, s.source])),
      );
    expect(sources(startingRules)).toMatchObject({
      weights: 'model',
      consensus: 'model',
      threshold: 'region_alone',
      meetingsPerYear: 'model',
    });
    expect(sources({ ...startingRules, weights: 'equal', meetingsPerYear: 6 })).toMatchObject({
      weights: 'region_departs',
      meetingsPerYear: 'region_departs',
    });
  });

  it.each([
    [1, 2, 'de helft', 'half'],
    [2, 4, 'de helft', 'half'],
    [2, 3, 'twee derde', 'two thirds'],
    [3, 5, 'drie vijfde', 'three fifths'],
    [60, 100, '60/100', '60/100'],
  ])('%i of %i parts is %s, %s', (numerator, denominator, nl, en) => {
    const share = { numerator, denominator };
    expect([shareWords(share, 'nl'), shareWords(share, 'en')]).toEqual([nl, en]);
  });
});

describe('the versions on 24 November 2026', () => {
  const version = (number: number, from: string): RulebookVersion => ({
    version: number,
    inForceFrom: date(from),
    rules: startingRules,
  });

  it('are over, in force, ahead, or replaced on their first day', () => {
    const versions = [
      version(5, '2027-01-01'),
      version(4, '2026-06-01'),
      version(3, '2026-03-01'),
      version(2, '2026-03-01'),
      version(1, '2025-01-01'),
    ];
    expect(validities(versions, date('2026-11-24')).map((v) => [v.version, v.state, v.until])).toEqual([
      [5, 'ahead', undefined],
      [4, 'in_force', '2026-12-31'],
      [3, 'over', '2026-05-31'],
      [2, 'never', '2026-02-28'],
      [1, 'over', '2026-02-28'],
    ]);
  });

  it('change at the start of the day on which the next takes effect', () => {
    const versions = [version(2, '2026-11-24'), version(1, '2026-01-01')];
    const state = (day: string) => validities(versions, date(day)).map((v) => v.state);
    expect(state('2026-11-23')).toEqual(['ahead', 'in_force']);
    expect(state('2026-11-24')).toEqual(['in_force', 'over']);
  });
});
