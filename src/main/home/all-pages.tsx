import { Fragment } from 'preact';
import type { Page } from '#platform/http';

/** A page that lists something, by its address within the region: its name, and what one finds there. */
interface Entry {
  readonly path: string;
  readonly nl: readonly [name: string, told: string];
  readonly en: readonly [name: string, told: string];
}
interface Group {
  readonly key: string;
  readonly nl: string;
  readonly en: string;
  readonly entries: readonly Entry[];
}

/** Every list of the region once, in the order of the process (domain.md 5). */
export const allPagesGroups: readonly Group[] = [
  {
    key: 'voorbereiding',
    nl: 'Van ambitie tot voorstel',
    en: 'From ambition to proposal',
    entries: [
      entry(
        '/visie',
        ['Toekomstvisie', 'waar de regio naartoe wil'],
        ['Vision', 'where the region wants to go'],
      ),
      entry(
        '/ambities',
        ['Ambities', 'per ambitie de doelen, en hoe ver het is'],
        ['Ambitions', 'the goals of each, and how far they are'],
      ),
      entry(
        '/ontwikkelingen',
        ['Ontwikkelingen', 'wat er per jaar en thema gebeurde in de regio'],
        ['Developments', 'what happened in the region, by year and theme'],
      ),
      entry(
        '/voorbereiding',
        ['Voorbereiding', 'opdrachten aan werkgroepen van de gemeenten'],
        ['Preparation', 'tasks of working groups of the municipalities'],
      ),
      entry(
        '/samenhang',
        ['Samenhang', 'voorstellen die dezelfde ambitie, wijk, periode of hetzelfde geld raken'],
        ['Coherence', 'proposals that touch the same ambition, neighbourhood, period or money'],
      ),
      entry(
        '/capaciteit',
        ['Capaciteit', 'hoeveel mensen en uren er van elke gemeente nodig zijn'],
        ['Capacity', 'how many people and hours each municipality is asked for'],
      ),
      entry(
        '/voorstellen',
        ['Voorstellen', 'elk plan, van idee tot evaluatie'],
        ['Proposals', 'each plan, from idea to evaluation'],
      ),
    ],
  },
  {
    key: 'advies',
    nl: 'Vergaderen en adviseren',
    en: 'Meeting and advising',
    entries: [
      entry(
        '/organen',
        ['Organen', 'bestuurstafels en regiocommissies, en wie er zitten'],
        ['Bodies', 'governing tables and regional committees, and who sits there'],
      ),
      entry(
        '/vergaderingen',
        ['Vergaderingen', 'agenda, stukken, stemmingen en verslagen'],
        ['Meetings', 'agenda, papers, votes and minutes'],
      ),
      entry(
        '/kalender',
        ['Kalender', 'wanneer de regio en de raden vergaderen'],
        ['Calendar', 'when the region and its councils meet'],
      ),
      entry(
        '/uitslagen',
        ['Uitslagen', 'de verkiezingsuitslagen waaruit de gewichten volgen'],
        ['Election results', 'from which the weights follow'],
      ),
      entry(
        '/partijfamilies',
        ['Partijfamilies', 'fracties van dezelfde partij in verschillende raden'],
        ['Party families', 'fractions of one party in several councils'],
      ),
    ],
  },
  {
    key: 'raden',
    nl: 'De raden beslissen',
    en: 'The councils decide',
    entries: [
      entry(
        '/raden',
        ['Raden', 'per raad wat er ligt en wat er besloten is'],
        ['Councils', 'what lies before each council and what it decided'],
      ),
      entry(
        '/raadplegingen',
        ['Raadplegingen', 'wat de raden gevraagd werd, hun inbreng en de antwoorden'],
        ['Consultations', 'what councils were asked, what they brought in and the answers'],
      ),
      entry(
        '/besluiten',
        ['Wat de regio besloot', 'elk voorstel, door hoeveel raden het is vastgesteld'],
        ['What the region decided', 'each proposal, and how many councils adopted it'],
      ),
      entry(
        '/moties',
        ['Moties en amendementen', 'per raad, en samen opgesteld'],
        ['Motions and amendments', 'by council, and drafted together'],
      ),
      entry(
        '/toezeggingen',
        ['Toezeggingen', 'wat aan een raad of commissie is toegezegd, en of het gebeurde'],
        ['Commitments', 'what a council or committee was promised, and whether it came'],
      ),
      entry(
        '/termijnagenda',
        ['Termijnagenda', 'wat de raden de komende tijd krijgen'],
        ['Long-term agenda', 'what the councils will get'],
      ),
    ],
  },
  {
    key: 'resultaat',
    nl: 'Van besluit tot resultaat',
    en: 'From decision to result',
    entries: [
      entry(
        '/mandaten',
        ['Mandaten', 'wat de raden samen vaststelden, waar later werk bij hoort'],
        ['Mandates', 'what the councils adopted together, to which later work belongs'],
      ),
      entry(
        '/programmas',
        ['Programma’s', 'doelen, activiteiten en geld in de begroting van elke gemeente'],
        ['Programmes', 'goals, activities and money in the budget of each municipality'],
      ),
      entry(
        '/gezamenlijke-programmas',
        ['Gezamenlijke programma’s', 'kader en uitvoeringsprogramma die meer besturen vaststellen'],
        ['Joint programmes', 'a frame and execution programme that several boards adopt'],
      ),
      entry(
        '/procesplannen',
        ['Procesplannen', 'acties per kwartaal, en de rapportage aan de raad'],
        ['Process plans', 'actions by quarter, and the report to the council'],
      ),
      entry(
        '/overeenkomsten',
        ['Overeenkomsten', 'wie wat toezegde aan mensen en geld, en wat daarvan gebruikt is'],
        ['Agreements', 'who promised which people and money, and what was used of it'],
      ),
      entry(
        '/uitvoering',
        ['Uitvoering', 'de maatregelen: wie ze doet, hoe het ervoor staat'],
        ['Execution', 'the measures: who does them, how they go'],
      ),
      entry(
        '/evaluaties',
        ['Evaluaties', 'wat het opleverde, en wat er daarna besloten is'],
        ['Evaluations', 'what came of it, and what was decided then'],
      ),
    ],
  },
  {
    key: 'over',
    nl: 'Over de regio en deze site',
    en: 'About the region and this site',
    entries: [
      entry(
        '/hoe-werkt-het',
        ['Hoe werkt de Regiotafel?', 'het proces in het kort'],
        ['How does Regiotafel work?', 'the process in short'],
      ),
      entry(
        '/tijdlijn',
        ['Hoe het zo kwam', 'de geschiedenis van de samenwerking'],
        ['How it came about', 'the history of the cooperation'],
      ),
      entry('/nieuws', ['Nieuws', 'ook als feed'], ['News', 'as a feed too']),
      entry(
        '/volgen',
        ['Volgen', 'bericht per mail over een voorstel, ambitie of gemeente'],
        ['Follow', 'mail about a proposal, an ambition or a municipality'],
      ),
      entry('/gemeenten', ['Gemeenten', 'wie er meedoen'], ['Municipalities', 'who take part']),
      entry(
        '/spelregels',
        ['Spelregels', 'hoe er gewogen, gestemd en besloten wordt'],
        ['Rulebook', 'how is weighed, voted and decided'],
      ),
      entry(
        '/stemmingen/proef',
        ['Spelregels uitproberen', 'hoe een stemming onder andere regels was gegaan'],
        ['Try out rules', 'how a vote would have gone under other rules'],
      ),
      entry(
        '/termijnen',
        ['Termijnen', 'een termijn uitrekenen, met elke stap'],
        ['Terms', 'reckon a term, with each step'],
      ),
      entry(
        '/wie-mag-wat',
        ['Wie mag wat', 'per ambt en per stap'],
        ['Who may do what', 'by office and step'],
      ),
      entry(
        '/journaal',
        ['Journaal', 'bewijs dat er niets achteraf veranderd is'],
        ['Journal', 'proof that nothing was changed afterwards'],
      ),
      entry(
        '/samenstellen',
        ['Zelf een document samenstellen', 'één pdf van de pagina’s die u kiest'],
        ['Put a document together', 'one PDF of the pages that you choose'],
      ),
      entry(
        '/open-data',
        ['Open data', 'alles ook voor programma’s'],
        ['Open data', 'all of it for programs too'],
      ),
      entry('/begrippen', ['Begrippen', 'wat de woorden betekenen'], ['Glossary', 'what the words mean']),
      entry(
        '/openbaarheid',
        ['Wat is openbaar, en wat niet?', 'en waarom'],
        ['What is public, and what is not?', 'and why'],
      ),
      entry(
        '/toegankelijkheid',
        ['Toegankelijkheid', 'wat werkt, en wat nog niet'],
        ['Accessibility', 'what works, and what does not yet'],
      ),
      entry(
        '/privacy',
        ['Privacy', 'wat er van u bewaard wordt, en hoe lang'],
        ['Privacy', 'what is kept of you, and how long'],
      ),
    ],
  },
];

function entry(path: string, nl: Entry['nl'], en: Entry['en']): Entry {
  return { path, nl, en };
}

const words = {
  nl: {
    title: 'Alles op een rij',
    intro: 'Alle overzichten van de regio, in de volgorde waarin een plan ze langskomt.',
  },
  en: {
    title: 'Everything in a row',
    intro: 'All lists of the region, in the order in which a plan passes them.',
  },
};

export const allPagesPath = '/alles';

/** Every list of the region: nothing is found by its address alone. */
export const allPagesPage: Page = {
  path: allPagesPath,
  render: async (context) => {
    const { lang } = context;
    const t = words[lang];
    const body = (
      <div class="wrap phead txt">
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {allPagesGroups.map((group) => (
          <Fragment key={group.key}>
            <h2 id={group.key}>{group[lang]}</h2>
            <ul class="plain">
              {group.entries.map(({ path, [lang]: [name, told] }) => (
                <li key={path}>
                  <a href={context.link(path)}>{name}</a>: {told}
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    );
    return { title: t.title, body };
  },
};
