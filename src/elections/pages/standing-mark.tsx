import { type IconName, Status } from '#platform/html';
import type { Lang } from '#platform/http';
import { electionMessages } from '../messages.ts';
import type { Standing } from '../standing.ts';

const icons: Readonly<Record<Standing, IconName>> = {
  weighs: 'ok',
  never: 'out',
  incomplete: 'out',
  later: 'planned',
  past: 'past',
};

/** Whether a result weighs today: sign and word. */
export function StandingMark({ lang, standing }: { lang: Lang; standing: Standing }) {
  return (
    <Status icon={icons[standing]} tone={standing === 'weighs' ? 'v' : 'n'}>
      {electionMessages[lang].standing[standing]}
    </Status>
  );
}
