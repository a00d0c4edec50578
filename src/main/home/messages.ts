const nl = {
  now: 'Nu in de',
  lead: 'Een regionaal plan van idee tot evaluatie: voorbereid aan een bestuurstafel, besproken in een regiocommissie, en beslist door elke raad zelf.',
  deciding: (count: string, one: boolean) =>
    one ? 'Eén voorstel ligt nu bij de raden.' : `${count} voorstellen liggen nu bij de raden.`,
  nothing: 'Er ligt nu geen voorstel bij de raden.',
  all: 'Alle voorstellen als lijst',
  how: 'Hoe werkt de Regiotafel?',
  board: 'Waar staat wat',
  key: 'Elk teken op een kaart is een gemeente:',
  state: 'Stand per gemeente',
  map: 'Schematische kaart van de gemeenten',
  lying: (count: number) =>
    count === 0 ? 'niets open' : count === 1 ? '1 stuk open' : `${count} stukken open`,
  stations: {
    table: 'Bestuurstafel',
    picture_forming: 'Beeldvorming',
    opinion_forming: 'Oordeelsvorming',
    advice: 'Advies',
    councils: 'Raden',
    execution: 'Uitvoering',
  },
  empty: {
    table: 'Hier komt wat een bestuurstafel schrijft.',
    picture_forming: 'Hier komt wat de regiogriffier in beeldvorming brengt.',
    opinion_forming: 'Hier komt wat de commissie beoordeelt.',
    advice: 'Hier komt een vastgesteld advies tot het is verstuurd.',
    councils: 'Hier komt wat de raden beslissen.',
    execution: 'Hier komt wat wordt uitgevoerd.',
  },
};
const en: typeof nl = {
  now: 'Now in the',
  lead: 'A regional plan from idea to evaluation: prepared at a governing table, discussed in a regional committee, and decided by every council by itself.',
  deciding: (count, one) =>
    one ? 'One proposal lies with the councils now.' : `${count} proposals lie with the councils now.`,
  nothing: 'No proposal lies with the councils now.',
  all: 'All proposals as a list',
  how: 'How does Regiotafel work?',
  board: 'What stands where',
  key: 'Every sign on a card is a municipality:',
  state: 'State per municipality',
  map: 'Schematic map of the municipalities',
  lying: (count) => (count === 0 ? 'nothing open' : count === 1 ? '1 item open' : `${count} items open`),
  stations: {
    table: 'Governing table',
    picture_forming: 'Picture forming',
    opinion_forming: 'Opinion forming',
    advice: 'Advice',
    councils: 'Councils',
    execution: 'Execution',
  },
  empty: {
    table: 'What a governing table writes comes here.',
    picture_forming: 'What the regional clerk brings to picture forming comes here.',
    opinion_forming: 'What the committee forms an opinion on comes here.',
    advice: 'An adopted advice comes here until it is sent.',
    councils: 'What the councils decide comes here.',
    execution: 'What is carried out comes here.',
  },
};
export const homeMessages = { nl, en };
