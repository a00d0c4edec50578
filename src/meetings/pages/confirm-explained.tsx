import { Icon, InPlace } from '#platform/html';
import type { PageContext } from '#platform/http';
import { agendaMessages } from '../agenda-messages.ts';
import { itemPath } from '../paths.ts';
import { announcedVoices, type Voice } from '../rules/agenda.ts';
import type { AgendaItem } from '../store.ts';

const words = { governing: 'bestuurlijk', societal: 'maatschappelijk', expert: 'deskundige' } as const;

/** For the clerk, on the day: who was announced, and in one tap that this person spoke. */
export function ConfirmExplained({ context, item }: { context: PageContext; item: AgendaItem }) {
  const a = agendaMessages[context.lang];
  const voices = announcedVoices(item);
  if (voices.length === 0) return null;
  return (
    <InPlace id="toelichters" data-failed={a.failed}>
      <h3>{a.confirmTitle}</h3>
      <p class="small muted">{a.confirmNote}</p>
      <ul class="acting">
        {voices.map((voice) => (
          <li key={`${voice.role} ${voice.name}`}>
            <span>
              <Icon name={voice.heard ? 'ok' : 'waiting'} /> <span lang="nl">{voice.name}</span>
              <span class="muted">, {a.roles[voice.role]}</span>
            </span>
            <Confirm context={context} item={item} voice={voice} />
          </li>
        ))}
      </ul>
    </InPlace>
  );
}

function Confirm({ context, item, voice }: { context: PageContext; item: AgendaItem; voice: Voice }) {
  const a = agendaMessages[context.lang];
  const word = voice.heard ? a.notAfterAll : voice.role === 'expert' ? a.confirmExpert : a.confirm;
  return (
    <form method="post" action={context.link(`${itemPath(item.id)}/toegelicht`)}>
      <input type="hidden" name="wie" value={words[voice.role]} />
      <input type="hidden" name="naam" value={voice.name} />
      {voice.heard ? <input type="hidden" name="toch_niet" value="ja" /> : null}
      <button type="submit" class="quiet" aria-label={`${word}: ${voice.name}`}>
        {word}
      </button>
    </form>
  );
}
