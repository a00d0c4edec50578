import { type Body, endSeatsWithOffice, insertReplacements, insertSeats, type Seat } from '#bodies';
import type { FractionInOffice } from '#elections';
import { type Actor, addDays, type CalendarDate, type FractionId, type MunicipalityId } from '#kernel';
import { endOfficeOperation, insertOffice, insertPerson } from '#people';
import type { Database, Write } from '#platform/database';
import { performOutside } from '#platform/operations';
import { filled, peopleCame } from './filled.ts';
import { demonstrationBodies, demonstrationRegion as region } from './setting.ts';

type Given = Pick<Seat, 'capacity' | 'title'> & Partial<Seat>;

const allTowns = region.municipalities.map((m) => m.id);
const townName = (code: MunicipalityId) => region.municipalities.find((m) => m.id === code)?.name ?? '';
const organisation = 'Een maatschappelijke organisatie uit de regio';

/**
 * Who sits where, all by office: portfolio holders at tables, a specialist of every fraction in committees, officials in
 * staff bodies. A committee replaces the own committees of all councils but one: Zoeterwoude kept its own for economy.
 * @param offices key of the cast -> number of the office
 */
export async function fillSeats(
  tx: Write,
  fractions: readonly FractionInOffice[],
  offices: ReadonlyMap<string, number>,
  from: CalendarDate,
): Promise<void> {
  const seats = demonstrationBodies.flatMap((body) =>
    seatsIn(body, fractions, offices).map(
      (given): Seat => ({
        body: body.id,
        municipality: null,
        organisation: null,
        from,
        until: null,
        ...given,
      }),
    ),
  );
  await insertSeats(tx, region.id, seats);
  for (const body of demonstrationBodies)
    if (body.kind === 'regional_committee') {
      const pairs = (body.ambitions ?? []).flatMap((ambition) =>
        allTowns
          .filter((town) => !(ambition === 'economie' && townName(town) === 'Zoeterwoude'))
          .map((municipality) => ({ ambition, municipality })),
      );
      await insertReplacements(tx, region.id, body.id, pairs, null);
    }
}

function seatsIn(
  body: Body,
  fractions: readonly FractionInOffice[],
  offices: ReadonlyMap<string, number>,
): Given[] {
  const on = (key: string) => offices.get(key) ?? null;
  const taking = body.participants?.length ? body.participants : allTowns;
  const holders = taking.map(
    (municipality): Given => ({
      capacity: 'portfolio_holder',
      // In one municipality the mayor has the portfolio.
      mandate: townName(municipality) === 'Zoeterwoude' ? 'mayor' : 'alderman',
      title: `Portefeuillehouder ${townName(municipality)}`,
      municipality,
      office: on(`wethouder/${municipality}`),
    }),
  );
  const societal: Given = { capacity: 'societal_member', title: 'Maatschappelijk lid', organisation };
  const officials = (word: string, key: string) =>
    taking.map(
      (municipality): Given => ({
        capacity: 'official',
        title: `${word} ${townName(municipality)}`,
        municipality,
        office: on(`${key}/${municipality}`),
      }),
    );
  switch (body.kind) {
    case 'regional_committee':
      return [...specialists(fractions, on), ...aroundCommittee(body, on), ...deputies(body, fractions)];
    case 'management_team':
      return officials('Gemeentesecretaris', 'secretaris');
    case 'working_group':
      return officials('Beleidsmedewerker', 'beleid');
    case 'strategic_unit':
      return [{ capacity: 'official', title: 'Beleidsmedewerker regio', office: on('officer') }];
    default:
      return [...holders, societal];
  }
}

function specialists(fractions: readonly FractionInOffice[], on: (key: string) => number | null): Given[] {
  return fractions.map((f) => ({
    capacity: 'specialist',
    mandate: 'councillor',
    title: `Fractiespecialist ${f.shortName}`,
    municipality: f.municipality,
    fraction: f.fraction,
    office: on(`specialist/${f.fraction}`),
  }));
}

/** The chair comes from the municipality that provides it; the regional clerk supports every committee. */
function aroundCommittee(body: Body, on: (key: string) => number | null): Given[] {
  return [
    {
      capacity: 'chair',
      title: `Voorzitter ${body.name}`,
      municipality: body.chair,
      office: on(`chair/${body.id}`),
    },
    { capacity: 'clerk', title: 'Regiogriffier', office: on('clerk') },
  ];
}

/** The largest fraction of each council has a deputy in one committee, who does not sign in. */
function deputies(body: Body, fractions: readonly FractionInOffice[]): Given[] {
  if (body.id !== 'regiocommissie-wonen-en-groen') return [];
  return allTowns.flatMap((municipality) => {
    const [largest] = fractions
      .filter((f) => f.municipality === municipality)
      .toSorted((a, b) => b.seats - a.seats);
    return largest
      ? [
          {
            capacity: 'specialist' as const,
            mandate: 'councillor' as const,
            deputy: true,
            title: `Fractiespecialist ${largest.shortName}`,
            municipality,
            fraction: largest.fraction,
          },
        ]
      : [];
  });
}

/** Invented: a second specialist whose office ended yesterday, and the seat with it. */
export async function formerSpecialist(
  database: Database,
  context: { readonly actor: Actor; readonly now: string; readonly today: CalendarDate },
): Promise<void> {
  const municipality = 'gm0547' as MunicipalityId;
  const fraction = 'gm0547-d66' as FractionId;
  const from = addDays(context.today, -200);
  const title = 'Tweede fractiespecialist D66 Leiderdorp';
  const office = await database.write(region.id, async (tx) => {
    const person = await insertPerson(tx, title);
    const held = {
      kind: 'specialist',
      title,
      region: region.id,
      municipality,
      fraction,
      body: undefined,
    } as const;
    const id = await insertOffice(tx, person, held, from);
    const body = demonstrationBodies.find((each) => each.id === 'regiocommissie-wonen-en-groen');
    if (!body) throw new Error('The demonstration has its first committee');
    await insertSeats(tx, region.id, [
      {
        body: body.id,
        capacity: 'specialist',
        mandate: 'councillor',
        title: 'Tweede fractiespecialist D66',
        municipality,
        fraction,
        organisation: null,
        office: id,
        from,
        until: null,
      },
    ]);
    await filled(tx, region.id, `body/${body.id}`, { seat: title }, context.now);
    await peopleCame(tx, [title], context.now);
    return id;
  });
  const ended = await performOutside(database, endOfficeOperation(endSeatsWithOffice), context, {
    ambt: office,
    tot_en_met: addDays(context.today, -1),
  });
  if (!ended.ok) throw new Error(`The demonstration was refused the end of an office: ${ended.code}`);
}
