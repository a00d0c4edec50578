import { z } from 'zod';
import { changeSentence, listPart, splitOffWords, weighingWords } from '#elections';
import type { ApiRead, PageContext } from '#platform/http';
import { rulebookVersions, ruleSentences } from '#rulebook';
import { type VoteBasis, weightBasisOfVote } from './basis.ts';
import { standingIsPublic } from './policy.ts';
import { type Addition, arithmetic } from './rules/arithmetic.ts';
import { inputOf, paperPublic, publicResult, type Vote, voteById } from './store.ts';

const choices = { for: 'voor', against: 'tegen', abstain: 'onthouden' } as const;
const standings = { eligible: 'telt_mee', absent: 'afwezig', no_weight: 'zonder_gewicht' } as const;
const statuses = { provisional: 'voorlopig', definitive: 'definitief', corrected: 'gecorrigeerd' } as const;

const count = z.number().int();
const addition = z.object({
  delen: z.array(z.object({ fractie: z.string(), gewicht: count })),
  som: count,
});
const shape = z.object({
  stemming: count,
  status: z.literal('Advies, geen besluit: de raden beslissen.'),
  vraag: z.string(),
  voorstel: count,
  voorstel_versie: count,
  spelregels: count,
  zinnen: z.array(z.string()),
  regel_gewicht: z.enum(Object.values(weighingWords)),
  regel_afsplitsing: z.enum(Object.values(splitOffWords)),
  gemeenten: z.array(
    z.object({
      gemeente: z.string(),
      uitslag: count,
      verkiezing: z.string(),
      status: z.enum(Object.values(statuses)),
      telt_vanaf: z.string(),
      bestand: z.string(),
      sha256: z.string(),
      wijzigingen: z.array(
        z.object({ id: count, dag: z.string(), omschrijving: z.string(), bron: z.string() }),
      ),
    }),
  ),
  fracties: z.array(
    z.object({
      fractie: z.string(),
      naam: z.string(),
      gemeente: z.string(),
      leden: count,
      gewicht: count,
      stand: z.enum(Object.values(standings)),
      keuze: z.enum(Object.values(choices)).nullable(),
      op_papier: z.boolean().nullable(),
      lijsten: z.array(listPart),
    }),
  ),
  /** null: nog niet openbaar, geannuleerd, of consensus. */
  berekening: z
    .object({
      voor: addition,
      tegen: addition,
      onthouden: addition,
      niet_gestemd: addition,
      voor_en_tegen: count,
      drempel: z.object({
        teller: count,
        noemer: count,
        voor_maal_noemer: count,
        samen_maal_teller: count,
        gehaald: z.boolean(),
      }),
    })
    .nullable(),
  minimum_gemeenten: z.object({ meedoend: count, nodig: count, aanwezig: count, gehaald: z.boolean() }),
});

function fractionsOut(vote: Vote, basis: VoteBasis): z.input<typeof shape>['fracties'] {
  const shown = standingIsPublic(vote);
  return basis.fractions.map((f) => {
    const cast = vote.fractions.find((each) => each.fraction === f.fraction);
    const choice = cast?.choice;
    return {
      fractie: f.fraction,
      naam: f.shortName,
      gemeente: f.municipality,
      leden: f.members,
      gewicht: f.weight,
      stand: standings[f.standing],
      keuze: shown && choice ? choices[choice] : null,
      op_papier: cast ? paperPublic(vote, cast) : null,
      lijsten: f.parts.map((part) => ({
        lijst: part.listName,
        stemmen_lijst: part.listVotes,
        zetels_lijst: part.listSeats,
        leden: part.members,
        stemmen: part.votes,
        zetels: part.seats,
      })),
    };
  });
}

function councilsOut(basis: VoteBasis): z.input<typeof shape>['gemeenten'] {
  return basis.councils.map((council) => ({
    gemeente: council.municipality,
    uitslag: council.result,
    verkiezing: council.electionDay,
    status: statuses[council.status],
    telt_vanaf: council.takesOffice,
    bestand: council.fileName,
    sha256: council.sha256,
    wijzigingen: council.changes.map((change) => ({
      id: change.id,
      dag: change.day,
      omschrijving: changeSentence(change, 'nl'),
      bron: change.source,
    })),
  }));
}

const additionOut = ({ addends, sum }: Addition) => ({
  delen: addends.map(({ fraction, weight }) => ({ fractie: fraction, gewicht: weight })),
  som: sum,
});

function computation(vote: Vote): z.input<typeof shape>['berekening'] {
  if (!publicResult(vote) || vote.consensus) return null;
  const sums = arithmetic(inputOf(vote));
  return {
    voor: additionOut(sums.for),
    tegen: additionOut(sums.against),
    onthouden: additionOut(sums.abstain),
    niet_gestemd: additionOut(sums.notCast),
    voor_en_tegen: sums.cast,
    drempel: {
      teller: vote.rules.threshold.numerator,
      noemer: vote.rules.threshold.denominator,
      voor_maal_noemer: sums.threshold.left,
      samen_maal_teller: sums.threshold.right,
      gehaald: sums.threshold.met,
    },
  };
}

export const derivationRead: ApiRead = {
  name: 'vote_derivation',
  path: '/stemmingen/{stemming}/herleiding',
  summary: {
    nl: 'Waar elk getal van een stemming vandaan komt, en de berekening',
    en: 'Where every number of a vote comes from, and the computation',
  },
  output: shape,
  read: async (context: PageContext): Promise<z.input<typeof shape> | undefined> => {
    const id = Number(context.params.stemming);
    const [[vote], [kept], rulebooks] = await context.read([
      voteById(id),
      weightBasisOfVote(id),
      rulebookVersions(),
    ]);
    if (!vote || !kept) return undefined;
    const rules = rulebooks.find((each) => each.version === vote.rulebookVersion)?.rules;
    const { minimum } = arithmetic(inputOf(vote));
    return {
      stemming: vote.id,
      status: 'Advies, geen besluit: de raden beslissen.',
      vraag: vote.question,
      voorstel: vote.proposal,
      voorstel_versie: vote.proposalVersion,
      spelregels: vote.rulebookVersion,
      zinnen: rules ? ruleSentences(rules, 'nl') : [],
      regel_gewicht: weighingWords[kept.basis.weights],
      regel_afsplitsing: splitOffWords[kept.basis.rule],
      gemeenten: councilsOut(kept.basis),
      fracties: fractionsOut(vote, kept.basis),
      berekening: computation(vote),
      minimum_gemeenten: {
        meedoend: minimum.participating,
        nodig: minimum.needed,
        aanwezig: minimum.present,
        gehaald: minimum.met,
      },
    };
  },
};
