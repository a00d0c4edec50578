import type { ExampleRequest } from './example-requests.ts';

const task = {
  trekker: 'gm0547',
  opdracht: 'Schrijf op wat er nu is.',
  oplevering: 'Een overzicht.',
  klaar_op: '2027-05-01',
};

/** As the demonstration has it: its third preparation is a draft that Leiderdorp leads. */
export const preparationRequests: readonly ExampleRequest[] = [
  {
    operation: 'start_preparation',
    body: { ...task, onderwerp: 'ambitie:bereikbaarheid', werkgroep: 'werkgroep-wonen' },
  },
  {
    operation: 'change_preparation',
    params: { voorbereiding: '3' },
    body: { ...task, stand: 'aan_het_werk', versie: 1 },
  },
  {
    // Leiderdorp refused at first.
    operation: 'answer_staff',
    params: { voorbereiding: '2', zetel: '139' },
    body: { antwoord: 'akkoord', gevraagd_met: 2, versie: 1, reden: 'Het kan toch eerder.' },
  },
  {
    operation: 'note_coherence',
    params: { onderwerp: 'ambitie-voorzieningen' },
    body: { tekst: 'Er is meer dan genoeg.' },
  },
  {
    operation: 'state_capacity',
    params: { gemeente: 'gm0547' },
    body: { jaar: 2027, beschikbaar: '1,5' },
  },
];
