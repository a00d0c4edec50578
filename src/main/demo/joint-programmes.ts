import { act, type Event, type Stage } from './stage.ts';

const source = 'Gemeente Leiden, ‘Ontwikkelingen in 2016’, over VRIS';
const towns = ['gm0546', 'gm0547', 'gm0579', 'gm0638'];
const others = ['Servicepunt71'];

/**
 * What seed 004 tells of VRIS, and no more: it does not say which organ adopted it, what the parts are, nor who adopted frame and
 * execution programme.
 */
export const vris = {
  titel: 'Versterking Regionale I-Samenwerking (VRIS)',
  kader:
    'Programmakader Versterking Regionale I-Samenwerking. De 4 gemeenten in de Leidse regio (Leiden, Leiderdorp, Oegstgeest en Zoeterwoude) en Servicepunt71 willen de samenwerking op het terrein van informatievoorziening intensiveren en versterken. Het programmakader dient als leidraad voor het bestuur.',
  uitvoeringsprogramma:
    'Aan het programmakader is het uitvoeringsprogramma VRIS verbonden. Dit is de leidraad voor de ambtelijke organisatie van de samenwerkende gemeenten en SP71.',
  bron: source,
  besturen: [
    ...towns.map((gemeente) => ({ soort: 'bestuur', gemeente })),
    ...others.map((naam) => ({ soort: 'bestuur', naam })),
  ],
};

export function jointProgrammeEvents(stage: Stage): Event[] {
  const { cast, today } = stage;
  return [
    {
      day: today,
      run: async () => {
        const programma = await act(stage, today, cast.clerk, 'make_joint_programme', {}, vris);
        const adopted = { wat: 'opdracht', uitkomst: 'vastgesteld', dag: '2016-07' };
        for (const town of towns) {
          const bestuur = `bestuur-${town}`;
          await act(
            stage,
            today,
            cast.secretary(town),
            'record_adoption',
            { programma },
            { bestuur, ...adopted },
          );
        }
        const shared = { bestuur: 'bestuur-servicepunt71', ...adopted };
        await act(stage, today, cast.clerk, 'record_adoption', { programma }, shared);
        const said = {
          dag: '2016',
          stand: 'bezig',
          toelichting:
            'Aan het uitvoeringsprogramma wordt sinds het vierde kwartaal van 2015 reeds uitvoering gegeven.',
        };
        await act(stage, today, cast.clerk, 'report_joint_programme', { programma }, said);
      },
    },
  ];
}
