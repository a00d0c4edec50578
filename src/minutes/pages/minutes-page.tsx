import { dateOf } from '#kernel';
import { meetingPath } from '#meetings';
import {
  BecomesVisible,
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  longDate,
  Notice,
  Printed,
  plainDate,
  SelectField,
  Submit,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { bodyIn, standingOf } from '../document.ts';
import { minutesMessages } from '../messages.ts';
import { minutesPath, minutesPdfPath, minutesVersionPath } from '../paths.ts';
import { mayMakeMinutes } from '../policy.ts';
import {
  type Minutes,
  type MinutesVersion,
  meetingsAfter,
  minutesOfMeeting,
  minutesVersion,
} from '../store.ts';

/** The minutes in their newest version, or one before; for the regional clerk the forms. */
export async function showMinutes(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.vergadering);
  const wanted = context.params.versie === undefined ? null : Number(context.params.versie);
  const [[minutes], [version], later] = await context.read([
    minutesOfMeeting(id),
    minutesVersion(id, wanted),
    meetingsAfter(id),
  ]);
  if (!minutes || (wanted !== null && !version)) return undefined;
  const { lang } = context;
  const t = minutesMessages[lang];
  const name = `${minutes.name}, ${longDate(minutes.day, lang)}`;
  const began = later.filter(({ day }) => day <= context.today);
  const body = (
    <div class="wrap phead minutes">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(meetingPath(minutes.meeting)), text: name }]}
      />
      <h1>{t.title}</h1>
      <ErrorSummary lang={lang} state={state} />
      {version ? <Whole {...{ context, minutes, version }} /> : <EmptyState>{t.none}</EmptyState>}
      {mayMakeMinutes(context.actor, context.region.id) && !minutes.approval ? (
        <Work {...{ context, minutes, state }} later={began} />
      ) : null}
    </div>
  );
  return { title: t.of(name), current: 'meetings', address: minutesPath(minutes.meeting), body };
}

interface Props {
  readonly context: PageContext;
  readonly minutes: Minutes;
}

function Whole({ context, minutes, version }: Props & { version: MinutesVersion }) {
  const { lang } = context;
  const t = minutesMessages[lang];
  const approved = minutes.approval?.version === version.version;
  const newest = minutes.versions[0]?.version ?? version.version;
  return (
    <>
      {approved ? (
        <Notice kind="ok" title={t.approved}>
          <p>{standingOf(lang, minutes, version.version)}</p>
        </Notice>
      ) : (
        <Notice kind="info" title={t.draft(version.version)}>
          <p>{newest > version.version ? t.superseded(newest) : t.draftNote}</p>
        </Notice>
      )}
      <p>
        <a href={context.link(minutesPdfPath(minutes.meeting, version.version))}>{t.pdf}</a>
      </p>
      <div class="txt">
        <Printed blocks={bodyIn(lang, version, context.link)} />
      </div>
      <p class="small muted">
        {t.made(plainDate(dateOf(version.madeAt), lang), version.madeBy)}
        {version.change === null ? null : (
          <>
            {' '}
            {t.change} <span lang="nl">{version.change}</span>
          </>
        )}
      </p>
      {minutes.versions.length > 1 ? <Versions {...{ context, minutes }} shown={version.version} /> : null}
    </>
  );
}

function Versions({ context, minutes, shown }: Props & { shown: number }) {
  const { lang } = context;
  const t = minutesMessages[lang];
  return (
    <section class="b">
      <h2>{t.versions}</h2>
      <ul class="plain">
        {minutes.versions.map(({ version, madeAt, change }) => (
          <li key={version}>
            {version === shown ? (
              t.version(version)
            ) : (
              <a href={context.link(minutesVersionPath(minutes.meeting, version))}>{t.version(version)}</a>
            )}
            , {plainDate(dateOf(madeAt), lang)}
            {change === null ? null : (
              <>
                . <span lang="nl">{change}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Work(props: Props & { state: FormState; later: readonly { id: number; day: Minutes['day'] }[] }) {
  const { context, minutes, state, later } = props;
  const { lang } = context;
  const t = minutesMessages[lang];
  const newest = minutes.versions[0]?.version;
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      <form method="post" action={context.link(minutesPath(minutes.meeting))} class="form">
        <BecomesVisible context={context} shows={t.makeShows} besides={[t.makeNote]} />
        {newest === undefined ? null : (
          <TextArea name="wijziging" label={t.changeField} state={state} rows={2} />
        )}
        <p>
          <Submit secondary={newest !== undefined}>{newest === undefined ? t.make : t.again}</Submit>
        </p>
      </form>
      {newest === undefined ? null : later.length === 0 ? (
        <p>{t.noLater}</p>
      ) : (
        <form method="post" action={context.link(`${minutesPath(minutes.meeting)}/vaststellen`)} class="form">
          <p>{t.approveNote}</p>
          <input type="hidden" name="versie" value={String(newest)} />
          <SelectField
            name="in_vergadering"
            label={t.inMeeting}
            state={state}
            empty={t.choose}
            choices={later.map(({ id, day }) => ({ value: String(id), text: longDate(day, lang) }))}
          />
          <p>
            <Submit>{t.approve}</Submit>
          </p>
        </form>
      )}
    </section>
  );
}

export const minutesPage: Page = {
  path: minutesPath('{vergadering}'),
  collected: ({ vergadering }) => [`meeting/${vergadering}`],
  render: (context) => showMinutes(context, emptyForm),
};
export const minutesVersionPage: Page = {
  path: minutesVersionPath('{vergadering}', '{versie}'),
  render: (context) => showMinutes(context, emptyForm),
};

/** On the page of a meeting: where the minutes are, and what they are worth. */
export function MinutesLink({ context, minutes }: Props) {
  const { lang } = context;
  const t = minutesMessages[lang];
  const newest = minutes.approval?.version ?? minutes.versions[0]?.version;
  return (
    <section class="b">
      <h2>{t.title}</h2>
      {newest === undefined ? (
        <>
          <p>{t.none}</p>
          {mayMakeMinutes(context.actor, context.region.id) ? (
            <p class="act">
              <a href={context.link(minutesPath(minutes.meeting))}>{t.make}</a>
            </p>
          ) : null}
        </>
      ) : (
        <>
          <p>{standingOf(lang, minutes, newest)}</p>
          <p>
            <a href={context.link(minutesPath(minutes.meeting))}>{t.toMinutes}</a> ·{' '}
            <a href={context.link(minutesPdfPath(minutes.meeting, newest))}>{t.pdf}</a>
          </p>
        </>
      )}
    </section>
  );
}
