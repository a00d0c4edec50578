import { seatsOfBody } from '#bodies';
import type { Actor, BodyId, CalendarDate } from '#kernel';
import type { Database } from '#platform/database';
import type { Act } from './room.ts';
import { demonstrationRegion as region } from './setting.ts';

const body = 'bestuurstafel-bereikbaarheid-en-voorzieningen' as BodyId;

/**
 * This morning's meeting of the table that prepared tonight's proposal: attendance person by person. One gave notice and one
 * left before the end. Invented, as all of the demonstration.
 */
export async function meetAtTable(
  act: Act,
  database: Database,
  clerk: Actor,
  today: CalendarDate,
): Promise<void> {
  const details = {
    orgaan: body,
    dag: today,
    tijd: '08:30',
    eind: '09:30',
    plaats: 'Gemeentehuis Leiderdorp',
  };
  const vergadering = await act(today, clerk, 'plan_meeting', {}, details);
  const params = { vergadering };
  const items: number[] = [];
  for (const [titel, minuten] of [
    ['Opening', 5],
    ['Voorbereiding van de commissievergadering van vanavond', 40],
  ] as const)
    items.push(await act(today, clerk, 'add_agenda_item', params, { onderwerp: 'vrij', titel, minuten }));
  await act(today, clerk, 'publish_agenda', params, {});
  const [seats] = await database.read(region.id, [seatsOfBody(body, today)]);
  const keys = seats.map((seat) => `zetel:${seat.id}`);
  const [left = ''] = keys;
  const absent = keys.at(3) ?? '';
  await act(today, clerk, 'note_absence', params, { afwezig: absent });
  await act(today, clerk, 'mark_presence', params, { aanwezig: keys.filter((key) => key !== absent) });
  for (const punt of items) await act(today, clerk, 'take_up_agenda_item', { punt }, {});
  await act(today, clerk, 'mark_one_presence', params, { gaat: left });
  const conclusie = 'De tafel is klaar voor de vragen van de commissie.';
  await act(today, clerk, 'note_conclusion', { punt: items[1] ?? 0 }, { conclusie });
  await act(today, clerk, 'close_meeting', params, {});
  await act(today, clerk, 'make_minutes', params, {});
}
