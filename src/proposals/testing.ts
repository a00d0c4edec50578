/** What a policy officer fills in for a small proposal of two municipalities. */
export const draft = {
  titel: 'Bankjes langs de vaart',
  samenvatting: 'Om de honderd meter een bankje.',
  bestuurstafel: 'bestuurstafel-wonen-en-groen',
  regiocommissie: 'regiocommissie-wonen-en-groen',
  'ambities[]': ['wonen-en-groen'],
  trekker: 'gm0546',
  kader: 'nee',
  soort_advies: 'volledig',
  'deelnemers.gm0546.bevoegd': 'raad',
  'deelnemers.gm0547.bevoegd': 'college',
};
