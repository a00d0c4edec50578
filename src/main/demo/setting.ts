import type { Ambition } from '#ambitions';
import type { Body } from '#bodies';
import type { AmbitionId, BodyId, MunicipalityId, RegionId } from '#kernel';
import type { Region } from '#platform/operations';

const town = (
  id: string,
  slug: string,
  name: string,
  mark: string,
  colour: string,
  column: number,
  row: number,
) => ({
  id: id as MunicipalityId,
  slug,
  name,
  mark,
  colour,
  column,
  row,
});

export const demonstrationRegion: Region = {
  id: 'leidse-regio' as RegionId,
  name: 'Leidse regio',
  municipalities: [
    town('gm0546', 'leiden', 'Leiden', 'Le', '#a3262a', 2, 2),
    town('gm0547', 'leiderdorp', 'Leiderdorp', 'Ld', '#1f5fa8', 3, 1),
    town('gm0579', 'oegstgeest', 'Oegstgeest', 'Oe', '#2b6e3a', 1, 1),
    town('gm0626', 'voorschoten', 'Voorschoten', 'Vo', '#67409c', 1, 3),
    town('gm0638', 'zoeterwoude', 'Zoeterwoude', 'Zo', '#7d5200', 3, 3),
  ],
};

const ambition = (id: string, title: string, description: string): Ambition => ({
  id: id as AmbitionId,
  title,
  description,
  placeholder: true,
});

export const demonstrationAmbitions: readonly Ambition[] = [
  ambition('wonen-en-groen', 'Wonen en groen', 'Woningen bouwen en het groen tussen de kernen bewaren.'),
  ambition(
    'bereikbaarheid',
    'Infrastructuur en bereikbaarheid',
    'Op de fiets, in de bus en met de auto door de hele regio.',
  ),
  ambition(
    'voorzieningen',
    'Voorzieningen',
    'Sport, cultuur en zorg goed gespreid en voor iedereen bereikbaar.',
  ),
  ambition(
    'duurzaamheid',
    'Duurzaamheid, klimaat en energietransitie',
    'Samen van het gas af en klaar voor meer regen en hitte.',
  ),
  ambition('economie', 'Economie', 'Ruimte en mensen voor bedrijven en kennis.'),
  ambition('gezonde-leefomgeving', 'Gezonde leefomgeving', 'Schone lucht, rust en bewegen dicht bij huis.'),
];

/** What each table and committee is about. */
const themes: Readonly<Record<string, readonly AmbitionId[]>> = {
  'wonen-en-groen': ['wonen-en-groen', 'gezonde-leefomgeving'] as AmbitionId[],
  'bereikbaarheid-en-voorzieningen': ['bereikbaarheid', 'voorzieningen'] as AmbitionId[],
  'duurzaamheid-en-economie': ['duurzaamheid', 'economie'] as AmbitionId[],
};

const body = (
  kind: Body['kind'],
  id: string,
  name: string,
  chair: string | null,
  description: string,
): Body => ({
  id: id as BodyId,
  kind,
  name,
  chair: chair as MunicipalityId | null,
  description,
  ambitions: themes[id.replace(/^(bestuurstafel|regiocommissie)-/, '')] ?? [],
});

export const demonstrationBodies: readonly Body[] = [
  body(
    'governing_table',
    'bestuurstafel-wonen-en-groen',
    'Bestuurstafel Wonen en groen',
    'gm0547',
    'Portefeuillehouders wonen en groen, met een woningcorporatie en een natuurvereniging.',
  ),
  body(
    'governing_table',
    'bestuurstafel-bereikbaarheid-en-voorzieningen',
    'Bestuurstafel Bereikbaarheid en voorzieningen',
    'gm0626',
    'Portefeuillehouders verkeer, sport en cultuur, met een vervoerder en een sportkoepel.',
  ),
  body(
    'governing_table',
    'bestuurstafel-duurzaamheid-en-economie',
    'Bestuurstafel Duurzaamheid en economie',
    'gm0638',
    'Portefeuillehouders energie en economie, met een ondernemersvereniging en een kennisinstelling.',
  ),
  body(
    'steering_group',
    'stuurgroep',
    'Regionale stuurgroep',
    'gm0546',
    'Bewaakt de samenhang en de voortgang van alle ambities.',
  ),
  body(
    'regional_committee',
    'regiocommissie-wonen-en-groen',
    'Regiocommissie Wonen en groen',
    'gm0579',
    'Vervangt voor wonen en groen de commissievergadering van elke raad.',
  ),
  body(
    'regional_committee',
    'regiocommissie-bereikbaarheid-en-voorzieningen',
    'Regiocommissie Bereikbaarheid en voorzieningen',
    'gm0547',
    'Vervangt voor verkeer en voorzieningen de commissievergadering van elke raad.',
  ),
  body(
    'regional_committee',
    'regiocommissie-duurzaamheid-en-economie',
    'Regiocommissie Duurzaamheid en economie',
    'gm0546',
    'Adviseert de raden over energie en economie.',
  ),
  body(
    'working_group',
    'werkgroep-wonen',
    'Ambtelijke werkgroep Wonen',
    'gm0547',
    'Schrijft wat de bestuurstafel Wonen en groen vraagt.',
  ),
  body(
    'strategic_unit',
    'strategische-unit',
    'Strategische unit',
    'gm0579',
    'Bewaakt de samenhang van de ambtelijke voorbereiding, aangestuurd door de stuurgroep.',
  ),
  body(
    'management_team',
    'managementteam',
    'Regionaal managementteam',
    null,
    'De gemeentesecretarissen verdelen wie waaraan werkt.',
  ),
  {
    ...body(
      'theme_table',
      'thematafel-groen-tussen-de-kernen',
      'Thematafel Groen tussen de kernen',
      'gm0626',
      'Twee gemeenten praten over het groen op hun grens, met een natuurvereniging.',
    ),
    ambitions: ['wonen-en-groen'] as AmbitionId[],
    participants: ['gm0579', 'gm0626'] as MunicipalityId[],
  },
];

/** Offices to try first, each with something to do: an open vote to close, one to vote in, an outcome to record. */
export const suggestedOffices = [
  'Regiogriffier',
  'Fractiespecialist VVD Voorschoten',
  'Griffier Voorschoten',
];
