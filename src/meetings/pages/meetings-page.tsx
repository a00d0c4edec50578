import { bodyList } from '#bodies';
import { EmptyState, ErrorSummary, RowsList, SelectField, Submit } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { proposalById, proposalList } from '#proposals';
import { meetingMessages } from '../messages.ts';
import { consolePath, meetingsPath, newMeetingPath } from '../paths.ts';
import { mayLead } from '../policy.ts';
import { meetingRefusals } from '../refusals.ts';
import { meetingList, meetingsOpen, waitingItems } from '../store.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { itemKind, MeetingRows, subjectHref } from './parts.tsx';

export const meetingsPage: Page = {
  path: meetingsPath,
  render: async (context) => {
    const t = meetingMessages[context.lang];
    const [meetings, waiting] = await context.read([meetingList(200, 0), waitingItems()]);
    const coming = meetings.filter((m) => m.state === 'planned' && m.day >= context.today).reverse();
    const past = meetings.filter((m) => !coming.includes(m));
    const body = (
      <div class="wrap phead">
        <h1>{t.list}</h1>
        <p>
          {t.listIntro} <a href={context.link('/kalender')}>{t.toCalendar}</a>.
        </p>
        {mayLead(context.actor, context.region.id) ? (
          <p>
            <a href={context.link(newMeetingPath)}>{t.plan}</a>
          </p>
        ) : null}
        <section class="b">
          <h2>{t.coming}</h2>
          {coming.length === 0 ? (
            <EmptyState>{t.noneComing}</EmptyState>
          ) : (
            <MeetingRows context={context} meetings={coming} />
          )}
        </section>
        {waiting.length > 0 ? (
          <section class="b">
            <h2>{t.waiting}</h2>
            <p>{t.waitingNote}</p>
            <RowsList
              rows={waiting.map((item) => {
                const href = subjectHref(context, item);
                return {
                  lead: item.bodyName,
                  title: item.title,
                  ...(href === undefined ? {} : { href }),
                  lines: [itemKind(context, item)],
                };
              })}
            />
          </section>
        ) : null}
        <section class="b">
          <h2>{t.past}</h2>
          {past.length === 0 ? (
            <EmptyState>{t.nonePast}</EmptyState>
          ) : (
            <MeetingRows context={context} meetings={past} />
          )}
        </section>
      </div>
    );
    return { title: t.list, current: 'meetings', body };
  },
};

export async function showNewMeeting(context: PageContext, state: FormState): Promise<PageAnswer> {
  if (!mayLead(context.actor, context.region.id))
    return { denied: meetingRefusals.not_regional_clerk[context.lang] };
  const t = meetingMessages[context.lang];
  const [bodies, proposals] = await context.read([bodyList(), proposalList(200, 0)]);
  const body = (
    <div class="wrap phead txt">
      <h1>{t.plan}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <form method="post" action={context.link(meetingsPath)} class="form">
        <SelectField
          name="orgaan"
          label={t.body}
          state={state}
          start={context.query.get('orgaan') ?? ''}
          empty={t.noBody}
          choices={bodies.map((each) => ({ value: each.id, text: each.name }))}
        />
        <MeetingFields context={context} state={state} proposals={proposals} />
        <p>
          <Submit>{t.planSubmit}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.plan, current: 'meetings', body };
}

/** From a proposal to where it is put on an agenda: the committee's next meeting, or the form that plans one. */
export const placePage: Page = {
  path: '/voorstellen/{voorstel}/agenderen',
  render: async (context) => {
    if (!mayLead(context.actor, context.region.id))
      return { denied: meetingRefusals.not_regional_clerk[context.lang] };
    const [[proposal], meetings] = await context.read([
      proposalById(Number(context.params.voorstel)),
      meetingsOpen(),
    ]);
    if (!proposal) return undefined;
    const next = meetings.find(({ body, day }) => body === proposal.committee && day >= context.today);
    const path = next
      ? `${consolePath(next.id)}?onderwerp=voorstel:${proposal.id}`
      : `${newMeetingPath}?orgaan=${proposal.committee}`;
    return { redirect: context.link(path) };
  },
};

export const newMeetingPage: Page = {
  path: newMeetingPath,
  query: ['orgaan'],
  render: (context) => showNewMeeting(context, emptyForm),
};
