import { type Actor, addDays, type CalendarDate, type MunicipalityId } from '#kernel';
import { insertPerson, nameStandInOperation } from '#people';
import { type Database, installation } from '#platform/database';
import { perform } from '#platform/operations';
import type { Cast } from './fill.ts';
import { demonstrationRegion as region } from './setting.ts';

/** Invented: two clerks who are away for a while. One is stood in for now, the other later. */
export async function clerksAway(
  database: Database,
  context: { readonly now: string; readonly today: CalendarDate },
  cast: Cast,
): Promise<void> {
  const away = [
    { town: 'gm0547', from: addDays(context.today, 28), days: 14, reason: 'Verlof (verzonnen).' },
    { town: 'gm0579', from: context.today, days: 30, reason: 'Studie (verzonnen).' },
  ];
  for (const { town, from, days, reason } of away) {
    const municipality = region.municipalities.find((m) => m.id === (town as MunicipalityId));
    if (!municipality) throw new Error('The demonstration has its municipalities');
    // Known already, so that no link is mailed to anybody.
    const mail = `plaatsvervanger@${municipality.slug}.example`;
    const name = `Plaatsvervangend griffier ${municipality.name}`;
    await database.write(installation, (tx) => insertPerson(tx, name, mail));
    const input = { ambt: cast.clerkOffice(town), naam: name, mail, vanaf: from, reden: reason };
    const actor: Actor = cast.councilClerk(town);
    const named = await perform(
      database,
      nameStandInOperation,
      { region, actor, ...context },
      {},
      nameStandInOperation.input.parse({ ...input, tot_en_met: addDays(from, days - 1) }),
    );
    if (!named.ok) throw new Error(`The demonstration was refused a stand-in: ${named.code}`);
  }
}
