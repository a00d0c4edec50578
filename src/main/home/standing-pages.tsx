import type { Lang, Page } from '#platform/http';

interface Text {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly terms?: readonly (readonly [string, string])[];
}

const texts: Readonly<Record<string, Readonly<Record<Lang, Text>>>> = {
  '/hoe-werkt-het': {
    nl: {
      title: 'Hoe werkt de Regiotafel?',
      paragraphs: [
        'Een voorstel begint aan een bestuurstafel, met portefeuillehouders en maatschappelijke leden. Een regiocommissie kan er ook zelf een beginnen.',
        'De regiocommissie vormt eerst een beeld en dan een oordeel. Ze zoekt consensus. Lukt dat niet, dan stemt ze: elke fractie weegt zo zwaar als haar stemmen bij de raadsverkiezing.',
        'De uitkomst is een advies, geen besluit. Elke raad, elk college of elke burgemeester beslist zelf.',
        'Wie van het advies afwijkt, legt uit waarom. Die verantwoording komt terug in de commissie.',
      ],
    },
    en: {
      title: 'How does Regiotafel work?',
      paragraphs: [
        'A proposal starts at a governing table, with portfolio holders and societal members. A regional committee can start one as well.',
        'The committee first forms a picture, then an opinion. It seeks consensus. Failing that it votes: a fraction weighs as much as its votes at the council election.',
        'The outcome is an advice, not a decision. Every council, college or mayor decides by itself.',
        'Whoever departs from the advice explains why. That account comes back in the committee.',
      ],
    },
  },
  '/begrippen': {
    nl: {
      title: 'Begrippen',
      paragraphs: [],
      terms: [
        ['Bestuurstafel', 'Portefeuillehouders en maatschappelijke leden die voorstellen voorbereiden.'],
        [
          'Regiocommissie',
          'Fractiespecialisten uit alle raden die samen een beeld en een oordeel vormen, en adviseren.',
        ],
        ['Fractiespecialist', 'Het raadslid dat namens een fractie in een regiocommissie zit.'],
        ['Gewicht', 'Het aantal stemmen op de lijst van een fractie bij de laatste raadsverkiezing.'],
        ['Ja-mits', 'Een raad neemt het advies over, of legt uit waarom niet.'],
        ['Op hoofdlijnen', 'Een advies dat vooraf zegt op welke punten raden mogen amenderen.'],
        ['Kader', 'Een voorstel waarover alle raden binnen een termijn besluiten.'],
        ['Hamerstuk, bespreekstuk', 'Een stuk dat zonder of met debat wordt behandeld.'],
        ['Verantwoording', 'De uitleg van een orgaan dat van het advies afweek.'],
      ],
    },
    en: {
      title: 'Glossary',
      paragraphs: [],
      terms: [
        ['Governing table (bestuurstafel)', 'Portfolio holders and societal members who prepare proposals.'],
        [
          'Regional committee (regiocommissie)',
          'Fraction specialists of all councils who form a picture and an opinion together, and advise.',
        ],
        ['Fraction specialist', 'The councillor who sits in a regional committee for a fraction.'],
        ['Weight', "The number of votes for a fraction's list at the latest council election."],
        ['Ja-mits', 'A council adopts the advice, or explains why not.'],
        ['On headlines', 'An advice that says beforehand on which points councils may amend.'],
        ['Framework (kader)', 'A proposal that all councils decide on within a term.'],
        ['Hamerstuk, bespreekstuk', 'An item that is handled without or with debate.'],
        ['Account (verantwoording)', 'The explanation of a body that departed from the advice.'],
      ],
    },
  },
  '/open-data': {
    nl: {
      title: 'Open data',
      paragraphs: [
        'Alles wat hier openbaar staat, is ook als open data te krijgen, zonder account. De beschrijving staat op api/v1/openapi.json onder het adres van de regio.',
        'Schrijven kan met een persoonlijke sleutel, die u op uw eigen pagina maakt.',
      ],
    },
    en: {
      title: 'Open data',
      paragraphs: [
        'Everything that is public here is open data too, without an account. The description is at api/v1/openapi.json under the address of the region.',
        'Writing needs a personal token, which you make on your own page.',
      ],
    },
  },
  '/toegankelijkheid': {
    nl: {
      title: 'Toegankelijkheid',
      paragraphs: [
        'Deze site wil voldoen aan WCAG 2.2, niveau AA. Elke pagina werkt zonder JavaScript, met het toetsenbord en op een scherm van 320 pixels breed.',
        'De pagina’s worden bij elke wijziging automatisch getoetst. Een onderzoek door mensen is nog niet gedaan; er is daarom nog geen toegankelijkheidsverklaring met een status.',
      ],
    },
    en: {
      title: 'Accessibility',
      paragraphs: [
        'This site aims at WCAG 2.2, level AA. Every page works without JavaScript, by keyboard and on a screen of 320 pixels wide.',
        'The pages are tested automatically with every change. No audit by people has been done yet; so there is no accessibility statement with a status.',
      ],
    },
  },
  '/privacy': {
    nl: {
      title: 'Privacy',
      paragraphs: [
        'Wie leest, wordt niet gevolgd: er zijn geen cookies zonder aanmelden en geen bestanden van andere sites.',
        'Van wie een ambt bekleedt, bewaren we de naam of het ambt, eventueel een e-mailadres, en wat die persoon in dat ambt deed. Wie zich aanmeldt, krijgt één cookie, dat na twaalf uur vervalt.',
      ],
    },
    en: {
      title: 'Privacy',
      paragraphs: [
        'Readers are not followed: there are no cookies without signing in and no files from other sites.',
        'Of office holders we keep the name or the office, an e-mail address where given, and what that person did in that office. Who signs in gets one cookie, which ends after twelve hours.',
      ],
    },
  },
};

export const standingPages: readonly Page[] = Object.entries(texts).map(([path, both]) => ({
  path,
  render: async (context) => {
    const text = both[context.lang];
    const body = (
      <div class="wrap phead txt">
        <h1>{text.title}</h1>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {path === '/open-data' ? (
          <p>
            <a href={`/${context.region.id}/api/v1/openapi.json`}>openapi.json</a>
          </p>
        ) : null}
        {text.terms ? (
          <dl class="terms">
            {text.terms.map(([term, meaning]) => (
              <div key={term}>
                <dt>
                  <b>{term}</b>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    );
    return { title: text.title, body };
  },
}));
