import { type PersonWithOffices, peopleWithOffices } from '#people';
import { installation as installationScope } from '#platform/database';
import { momentWords, Notice, plainDate } from '#platform/html';
import type { OperatorContext } from './operator-page.tsx';
import { personMessages } from './people-messages.ts';

/** Everybody, with the offices they hold, held or will hold. */
export async function showPeople(operator: OperatorContext): Promise<Response> {
  const t = personMessages[operator.lang];
  const [people] = await operator.installation.database.read(installationScope, [
    peopleWithOffices(operator.now),
  ]);
  const ended = new URL(operator.request.req.url).searchParams.has('beeindigd');
  const body = (
    <>
      {ended ? <Notice kind="ok" role="status" title={t.endedNow} /> : null}
      <p>{t.intro}</p>
      <p>
        <a href={operator.link('/beheer/mensen/uitnodigen')}>{t.invite}</a>
      </p>
      {people.length === 0 ? <p>{t.none}</p> : null}
      <ul class="mean">
        {people.map((person) => (
          <Person key={person.id} operator={operator} person={person} />
        ))}
      </ul>
    </>
  );
  return operator.show({ part: 'people', title: t.title, body });
}

function Person({ operator, person }: { operator: OperatorContext; person: PersonWithOffices }) {
  const { lang, today } = operator;
  const t = personMessages[lang];
  const over = (until: string | null) => until !== null && until < today;
  return (
    <li>
      <h2 lang="nl">{person.name}</h2>
      <div>
        {person.offices.length === 0 ? <p>{t.noOffice}</p> : null}
        <ul>
          {person.offices.map((held) => (
            <li key={held.id} class={over(held.until) ? 'muted' : ''}>
              <span lang="nl">{held.title}</span>,{' '}
              {held.until
                ? t.fromTo(plainDate(held.from, lang), plainDate(held.until, lang))
                : t.since(plainDate(held.from, lang))}{' '}
              {over(held.until) ? null : (
                <a href={operator.link(`/beheer/mensen/ambten/${held.id}/beeindigen`)}>
                  {t.end}
                  <span class="vh">
                    : {held.title}, {person.name}
                  </span>
                </a>
              )}
            </li>
          ))}
        </ul>
        <p class="small muted">
          {t.mail}: <span class="wrapany">{person.email ?? t.noMail}</span>. {t.signedIn}:{' '}
          {linkWords(operator, person)}
        </p>
        <div class="inline">
          <a href={operator.link(`/beheer/mensen/uitnodigen?persoon=${person.id}`)}>
            {t.another}
            <span class="vh">: {person.name}</span>
          </a>
          <a href={operator.link(`/beheer/mensen/${person.id}/mail`)}>
            {t.mailChange}
            <span class="vh">: {person.name}</span>
          </a>
          <form method="post" action={operator.link(`/beheer/mensen/${person.id}/link`)}>
            <button type="submit" class="link">
              {t.newLink}
              <span class="vh">: {person.name}</span>
            </button>
          </form>
        </div>
      </div>
    </li>
  );
}

function linkWords(operator: OperatorContext, person: PersonWithOffices): string {
  const t = personMessages[operator.lang];
  const open = person.linkUntil ? t.open(momentWords(person.linkUntil, operator.lang)) : undefined;
  if (person.linkUsed) return open ? `${t.used}; ${open}` : t.used;
  return `${t.notUsed}, ${open ?? t.over}`;
}
