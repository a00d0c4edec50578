import { z } from 'zod';
import { AdviceLine, countWord, plainDate } from '#platform/html';
import type { Feature, Lang, PageContext } from '#platform/http';
import { type RulebookVersion, type Rules, rulebookMigrations, rulebookVersions } from './store.ts';

const fraction = (rules: Rules, lang: Lang) => {
  const { numerator, denominator } = rules.threshold;
  if (numerator * 2 === denominator) return lang === 'nl' ? 'de helft' : 'half';
  return `${numerator}/${denominator}`;
};

/** The rules as sentences that anyone can read. */
export function ruleSentences(rules: Rules, lang: Lang): string[] {
  const minimum = rules.minimumMunicipalities;
  const months = countWord(rules.frameworkTermMonths, lang);
  if (lang === 'en')
    return [
      'The committee seeks consensus. If a specialist objects, it votes.',
      'A fraction weighs as much as the votes for its list at the latest council election, from the day the new council takes office.',
      'Only fractions that have a specialist present when the vote opens count. A fraction votes once.',
      `An advice is positive when more than ${fraction(rules, lang)} of the weight for and against is for, and negative when less than half is.`,
      rules.abstention
        ? 'Abstaining is allowed; it counts neither for nor against.'
        : 'Abstaining is not allowed.',
      minimum === 'more_than_half'
        ? 'Fractions of more than half of the participating municipalities must be present, for consensus too.'
        : `Fractions of at least ${countWord(minimum, lang)} municipalities must be present, for consensus too.`,
      rules.standing === 'live'
        ? 'The standing is public while the vote is open.'
        : 'The standing is public after closing.',
      `On a framework the councils decide within ${months} months after the advice was sent.`,
      'A body that departs from the advice accounts for it in the committee.',
    ];
  return [
    'De commissie zoekt consensus. Maakt een fractiespecialist bezwaar, dan stemt ze.',
    'Een fractie weegt zo zwaar als het aantal stemmen op haar lijst bij de laatste raadsverkiezing, vanaf de dag dat de nieuwe raad aantreedt.',
    'Alleen fracties die bij het openen een specialist in de zaal hebben, tellen mee. Een fractie stemt één keer.',
    `Een advies is positief als meer dan ${fraction(rules, lang)} van het gewicht voor en tegen vóór is, en negatief als het minder dan de helft is.`,
    rules.abstention ? 'Onthouden mag; het telt niet voor en niet tegen.' : 'Onthouden mag niet.',
    minimum === 'more_than_half'
      ? 'Er moeten fracties zijn uit meer dan de helft van de gemeenten die meedoen, ook bij consensus.'
      : `Er moeten fracties zijn uit ten minste ${countWord(minimum, lang)} gemeenten, ook bij consensus.`,
    rules.standing === 'live'
      ? 'De stand is openbaar terwijl de stemming loopt.'
      : 'De stand is openbaar na het sluiten.',
    `Over een kader besluiten de raden binnen ${months} maanden nadat het advies is verstuurd.`,
    'Een orgaan dat afwijkt van het advies, legt daarover verantwoording af in de commissie.',
  ];
}

const texts = {
  nl: {
    title: 'Spelregels',
    none: 'De regio heeft nog geen spelregels vastgelegd.',
    version: 'Versie',
    from: 'geldt vanaf',
    earlier: 'Alle versies',
  },
  en: {
    title: 'Rulebook',
    none: 'The region has not recorded its rules yet.',
    version: 'Version',
    from: 'in force from',
    earlier: 'All versions',
  },
};

function RulebookPage({ context, versions }: { context: PageContext; versions: readonly RulebookVersion[] }) {
  const t = texts[context.lang];
  const current = versions.find((version) => version.inForceFrom <= context.today);
  return (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      <AdviceLine lang={context.lang} competences={[]} />
      {current ? (
        <ol class="plain">
          {ruleSentences(current.rules, context.lang).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      ) : (
        <p>{t.none}</p>
      )}
      <h2>{t.earlier}</h2>
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            {t.version} {version.version}, {t.from} {plainDate(version.inForceFrom, context.lang)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export const rulebookFeature: Feature = {
  name: 'rulebook',
  migrations: rulebookMigrations,
  pages: [
    {
      path: '/spelregels',
      render: async (context) => {
        const [versions] = await context.read([rulebookVersions()]);
        return {
          title: texts[context.lang].title,
          body: <RulebookPage context={context} versions={versions} />,
        };
      },
    },
  ],
  reads: [
    {
      name: 'rulebook',
      path: '/spelregels',
      summary: { nl: 'Spelregels, alle versies', en: 'Rulebook, all versions' },
      output: z.object({
        spelregels: z.array(
          z.object({ versie: z.number(), geldt_vanaf: z.string(), zinnen: z.array(z.string()) }),
        ),
        totaal: z.number(),
      }),
      read: async (context) => {
        const [versions] = await context.read([rulebookVersions()]);
        return {
          spelregels: versions.map((v) => ({
            versie: v.version,
            geldt_vanaf: v.inForceFrom,
            zinnen: ruleSentences(v.rules, 'nl'),
          })),
          totaal: versions.length,
        };
      },
    },
  ],
};
