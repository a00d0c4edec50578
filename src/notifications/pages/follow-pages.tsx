import { ambitionsPath } from '#ambitions';
import { municipalitiesPath } from '#elections';
import { dateOf } from '#kernel';
import { ErrorSummary, Notice, plainDate, SelectField, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalsPath } from '#proposals';
import { followMessages } from '../follow-messages.ts';
import { type Follow, followsOfKey, subjectTitle, titlesOfKey } from '../follow-store.ts';
import {
  confirmFollowPath,
  endFollowPath,
  followAskedPath,
  followOf,
  followOfPath,
  followPath,
} from '../paths.ts';
import { linkHolds, parseSubject, type Subject, subjectText } from '../rules/follow.ts';
import { apiRhythms } from '../words.ts';
import { feedPath } from './feeds.ts';

type Lang = PageContext['lang'];

function Rhythm({ lang, state, start }: { lang: Lang; state: FormState; start: 'day' | 'week' }) {
  const t = followMessages[lang];
  return (
    <SelectField
      name="hoe_vaak"
      label={t.rhythm}
      state={state}
      start={apiRhythms[start]}
      choices={(['week', 'day'] as const).map((each) => ({ value: apiRhythms[each], text: t[each] }))}
    />
  );
}

/** What is called so in the region; undefined: there is no such thing. */
async function titleIn(context: PageContext, { kind, key }: Subject): Promise<string | undefined> {
  if (kind === 'gemeente') return context.region.municipalities.find(({ id }) => id === key)?.name;
  const asked = kind === 'voorstel' ? subjectTitle(Number(key), null) : subjectTitle(null, key);
  const [[found]] = await context.read([asked]);
  return found?.title;
}

/** Following something: a mail address, and how often. */
export async function showFollow(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = followMessages[context.lang];
  const subject = parseSubject(state.values.onderwerp?.[0] ?? context.query.get('onderwerp') ?? '');
  const title = subject && (await titleIn(context, subject));
  if (!subject || title === undefined)
    return { title: t.title, body: <Begin context={context} state={state} /> };
  const body = (
    <div class="wrap phead txt">
      <h1>{t.titleOf(title)}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.intro}</p>
      <form method="post" action={context.link(followPath)} class="form">
        <input type="hidden" name="onderwerp" value={subjectText(subject)} />
        <input type="hidden" name="taal" value={context.lang} />
        <TextField name="mail" type="email" label={t.address} hint={t.addressHint} state={state} />
        <Rhythm lang={context.lang} state={state} start="week" />
        <p>
          <Submit>{t.ask}</Submit>
        </p>
      </form>
      <p>
        <a href={context.link(feedPath(context, subject))}>{t.feed}</a>
      </p>
    </div>
  );
  return { title: t.titleOf(title), body };
}

/** Nothing was chosen yet: the ways to what can be followed. */
function Begin({ context, state }: { context: PageContext; state: FormState }) {
  const t = followMessages[context.lang];
  const ways = [
    [proposalsPath, t.proposals],
    [ambitionsPath, t.ambitions],
    [municipalitiesPath, t.municipalities],
  ] as const;
  return (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.intro}</p>
      <p>{t.begin}</p>
      <ul class="links">
        {ways.map(([path, text]) => (
          <li key={path}>
            <a href={context.link(path)}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const followPage: Page = {
  path: followPath,
  query: ['onderwerp'],
  render: (context) => showFollow(context, emptyForm),
};

function told(path: string, words: (t: (typeof followMessages)['nl']) => readonly [string, string]): Page {
  return {
    path,
    render: async ({ lang }) => {
      const [title, text] = words(followMessages[lang]);
      const body = (
        <div class="wrap phead txt">
          <h1>{title}</h1>
          <p>{text}</p>
        </div>
      );
      return { title, body };
    },
  };
}

export const followAskedPage = told(followAskedPath, (t) => [t.sent, t.sentText]);
export const followEndedPage = told(endFollowPath, (t) => [t.stopped, t.stoppedText]);

/** What a mailbox follows, for whoever has its key: confirm, choose how often, stop. */
export async function showOwnFollows(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = followMessages[context.lang];
  const key = context.params.sleutel ?? state.values.sleutel?.[0] ?? '';
  const [follows, titles] = await context.read([followsOfKey(key), titlesOfKey(key)]);
  const gone = follows.length === 0;
  const body = (
    <div class="wrap phead txt">
      <h1>{gone ? t.gone : t.mine}</h1>
      {context.query.has('bewaard') && !gone ? <Notice kind="ok" role="status" title={t.saved} /> : null}
      <ErrorSummary lang={context.lang} state={state} />
      <p>{gone ? t.goneText : t.mineIntro}</p>
      {follows.map((follow) => (
        <Followed
          key={follow.subject}
          context={context}
          secret={key}
          follow={follow}
          title={titles.find(({ subject }) => subject === follow.subject)?.title ?? townOf(context, follow)}
        />
      ))}
      {gone ? null : (
        <form method="post" action={context.link(endFollowPath)} class="form">
          <input type="hidden" name="sleutel" value={key} />
          <p>
            <Submit secondary>{t.endAll}</Submit>
          </p>
        </form>
      )}
    </div>
  );
  const status = gone ? { status: 404 } : {};
  return { title: gone ? t.gone : t.mine, body, address: followOf(key), live: true, ...status };
}

function townOf(context: PageContext, { subject }: Follow): string {
  const code = parseSubject(subject)?.key;
  const town = context.region.municipalities.find(({ id }) => id === code)?.name;
  return town === undefined ? subject : followMessages[context.lang].municipality(town);
}

function Followed(props: { context: PageContext; secret: string; follow: Follow; title: string }) {
  const { context, secret, follow, title } = props;
  const { lang, today } = context;
  const t = followMessages[lang];
  const { confirmedAt } = follow;
  const over = confirmedAt === null && !linkHolds(follow.askedAt, `${today}T00:00:00Z`);
  const hidden = (
    <>
      <input type="hidden" name="sleutel" value={secret} />
      <input type="hidden" name="onderwerp" value={follow.subject} />
    </>
  );
  return (
    <section class="b">
      <h2 lang="nl">{title}</h2>
      <p>{over ? t.over : confirmedAt === null ? t.waits : t.since(plainDate(dateOf(confirmedAt), lang))}</p>
      {over ? null : (
        <form method="post" action={context.link(confirmFollowPath)} class="form">
          {hidden}
          <input type="hidden" name="taal" value={lang} />
          <Rhythm lang={lang} state={emptyForm} start={follow.rhythm} />
          <p>
            <Submit secondary={confirmedAt !== null}>{confirmedAt === null ? t.confirm : t.save}</Submit>
          </p>
        </form>
      )}
      <form method="post" action={context.link(endFollowPath)}>
        {hidden}
        <button type="submit" class="link">
          {t.end}
          <span class="vh" lang="nl">
            : {title}
          </span>
        </button>
      </form>
    </section>
  );
}

export const ownFollowsPage: Page = {
  path: followOfPath,
  query: ['bewaard'],
  render: (context) => showOwnFollows(context, emptyForm),
};
