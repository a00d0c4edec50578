import type { Export } from '#platform/http';
import { minutesDocument } from './document.ts';
import { minutesPdfPath } from './paths.ts';
import { minutesOfMeeting, minutesVersion } from './store.ts';

export const minutesExports: readonly Export[] = [
  {
    name: 'minutes_pdf',
    path: minutesPdfPath('{vergadering}', '{versie}'),
    summary: { nl: 'Een besluitenlijst als PDF', en: 'A decision list as PDF' },
    make: async (context) => {
      const id = Number(context.params.vergadering);
      const wanted = Number(context.params.versie);
      const [[minutes], [version]] = await context.read([minutesOfMeeting(id), minutesVersion(id, wanted)]);
      if (!minutes || !version) return undefined;
      return {
        fileName: `besluitenlijst-${minutes.body ?? id}-${minutes.day}-versie-${wanted}`,
        document: minutesDocument(context, minutes, version),
      };
    },
  },
];
