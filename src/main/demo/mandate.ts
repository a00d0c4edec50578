/** By the text of the framework (`papers.ts`); the parts are rounded thousands of inhabitants, invented as the rest. */
export const demonstrationLimits = {
  omvat:
    'Bouwen bij stations, langs bestaande busroutes en op oude bedrijfsgrond.\n\nHet groenfonds: aanleg van groen en wandelpaden, en de eerste vijf jaar onderhoud.',
  omvat_niet: 'Bouwen in de open polder en op de landgoederen. Nieuwe wegen daar.',
  vindplaats: 'Regionaal kader voor wonen en groen: de tekst, paragraaf 2 tot en met 4 (verzonnen)',
  bedrag: 2_500_000,
  per: 'totaal',
  verdeling: { gm0546: 128, gm0547: 28, gm0579: 26, gm0626: 26, gm0638: 9 },
  tot_en_met: '2035-12-31',
};

export const demonstrationUse = {
  bedrag: 400_000,
  per: 'totaal',
  binnen_reikwijdte: false,
  toelichting:
    'De wandelpaden vallen onder het groenfonds. De vergoeding aan boeren na het vijfde jaar niet: die vraagt een eigen besluit. (Verzonnen)',
};
