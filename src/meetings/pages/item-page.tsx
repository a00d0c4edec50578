import { type Seat, seatsInCapacity } from '#bodies';
import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import type { AgendaItemId } from '#kernel';
import {
  Breadcrumb,
  ChoiceGroup,
  clockTime,
  ErrorSummary,
  kept,
  longDate,
  SelectField,
  Submit,
  TextArea,
  TextField,
  WithdrawnNotice,
} from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readWithSections,
  type Section,
} from '#platform/http';
import { type Rules, rulebookVersions, versionOn } from '#rulebook';
import { agendaMessages } from '../agenda-messages.ts';
import { type Paper, papersOfItem, removedItem } from '../agenda-store.ts';
import { meetingMessages } from '../messages.ts';
import { consolePath, itemPath, meetingPath, meetingsPath } from '../paths.ts';
import { mayAnswer, mayAsk, mayLead, mayReadItem } from '../policy.ts';
import { itemById, itemOfQuestion, type PlacedItem } from '../store.ts';
import { ConfirmExplained } from './confirm-explained.tsx';
import { ItemPapers } from './item-papers.tsx';
import { Explanation, itemKind, Questions, seatNames, subjectHref } from './parts.tsx';

/** The address of an item holds its number; that of an answer the number of the question. */
async function itemId(context: PageContext): Promise<AgendaItemId | undefined> {
  if (context.params.punt !== undefined) return Number(context.params.punt) as AgendaItemId;
  const [[found]] = await context.read([itemOfQuestion(Number(context.params.vraag))]);
  return found?.item;
}

/** An agenda item: who explained, what was asked and answered, what came of it; each with the form of who may. */
export function itemView(sections: readonly Section[]) {
  return async (context: PageContext, state: FormState): Promise<PageAnswer> => {
    const id = await itemId(context);
    if (id === undefined) return undefined;
    const codes = context.region.municipalities.map((m) => m.id);
    const { rows, parts } = await readWithSections(
      context,
      [
        itemById(id),
        fractionsInOfficeOn(context.today, codes),
        seatsInCapacity(['portfolio_holder', 'societal_member'], context.today),
        rulebookVersions(),
        papersOfItem(id),
      ],
      sections,
      { 'agenda-item': id },
    );
    const [[item], fractions, seats, versions, papers] = rows;
    if (!item) return removed(context, id);
    if (!mayReadItem(context, item)) return undefined;
    const props = { context, item, state };
    return {
      title: item.title,
      current: 'meetings',
      address: itemPath(item.id),
      body: (
        <div class="wrap txt">
          <Head {...props} rules={versionOn(versions, item.day ?? context.today)?.rules} papers={papers} />
          <ErrorSummary lang={context.lang} state={state} />
          {parts('agenda-item')}
          <Talk {...props} fractions={fractions} />
          {mayLead(context.actor, context.region.id) ? <Lead {...props} seats={seats} /> : null}
        </div>
      ),
    };
  };
}

/** An item that everybody could read and that was taken off the agenda: that it was here, when and why it went. */
async function removed(context: PageContext, id: AgendaItemId): Promise<PageAnswer> {
  const [[item]] = await context.read([removedItem(id)]);
  if (!item) return undefined;
  const a = agendaMessages[context.lang];
  const t = meetingMessages[context.lang];
  const body = (
    <div class="wrap txt phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(meetingsPath), text: t.list }]} />
      <h1>{a.wasRemovedTitle}</h1>
      <WithdrawnNotice
        lang={context.lang}
        what={a.wasRemoved(item.title)}
        at={item.at}
        by={item.byOffice === '' ? a.bySystem : item.byOffice}
        reason={item.reason}
      >
        <p>
          <a href={context.link(meetingPath(item.meeting))}>{a.toMeeting}</a>
        </p>
      </WithdrawnNotice>
    </div>
  );
  return { title: a.wasRemovedTitle, current: 'meetings', address: itemPath(id), body };
}

export function itemPage(sections: readonly Section[]): Page {
  const show = itemView(sections);
  return { path: '/agendapunten/{punt}', render: (context) => show(context, emptyForm) };
}

interface Props {
  readonly context: PageContext;
  readonly item: PlacedItem;
  readonly state: FormState;
}

function hasBegun({ context, item }: Props): boolean {
  return item.day !== null && item.day <= context.today && item.state !== 'cancelled';
}

function Head(props: Props & { rules: Rules | undefined; papers: readonly Paper[] }) {
  const { context, item } = props;
  const t = meetingMessages[context.lang];
  const subject = subjectHref(context, item);
  const links = [
    { href: context.link(meetingsPath), text: t.list },
    ...(item.meeting === null
      ? []
      : [{ href: context.link(meetingPath(item.meeting)), text: item.bodyName }]),
  ];
  return (
    <>
      <Breadcrumb label={t.crumb} links={links} />
      <div class="phead">
        <p class="amb">
          {itemKind(context, item)} ·{' '}
          {item.day === null || item.startsAt === null
            ? t.waits
            : `${longDate(item.day, context.lang)}, ${clockTime(item.startsAt, context.lang)}`}
        </p>
        <h1 lang="nl">{item.title}</h1>
        {subject === undefined ? null : (
          <p>
            <a href={subject}>{t.kinds[item.kind === 'ambition' ? 'ambition' : 'proposal']}</a>
          </p>
        )}
        <ItemPapers context={context} item={item} papers={props.papers} />
        <Explanation
          context={context}
          item={item}
          begun={hasBegun(props)}
          over={item.state === 'held'}
          rules={props.rules}
        />
        {item.conclusion ? (
          <>
            <h2>{t.conclusion}</h2>
            <p lang="nl">{item.conclusion}</p>
          </>
        ) : null}
      </div>
    </>
  );
}

function Talk(props: Props & { fractions: readonly FractionInOffice[] }) {
  const { context, item, state } = props;
  const t = meetingMessages[context.lang];
  const answers = mayAnswer(context.actor, context.region.id) !== undefined;
  return (
    <section class="b">
      <h2>{t.questions}</h2>
      <Questions
        context={context}
        questions={item.questions}
        below={(question) =>
          answers && question.answer === null ? (
            <form method="post" action={context.link(`/vragen/${question.id}/antwoord`)} class="form">
              <TextArea
                name="antwoord"
                label={t.answerField}
                rows={3}
                state={context.params.vraag === String(question.id) ? state : emptyForm}
              />
              <p>
                <Submit>{t.answerSubmit}</Submit>
              </p>
            </form>
          ) : null
        }
      />
      {item.state === 'cancelled' ? null : <Ask {...props} />}
    </section>
  );
}

/** A specialist asks for the own fraction; the clerk chooses for which. */
function Ask({ context, item, state, fractions }: Props & { fractions: readonly FractionInOffice[] }) {
  const t = meetingMessages[context.lang];
  const { region, actor } = context;
  const lead = mayLead(actor, region.id) !== undefined;
  const own = fractions.filter((f) => mayAsk(actor, region.id, f));
  if (own.length === 0) return null;
  const name = (f: FractionInOffice) =>
    `${f.shortName} (${region.municipalities.find((m) => m.id === f.municipality)?.name ?? ''})`;
  return (
    <form method="post" action={context.link(`${itemPath(item.id)}/vragen`)} class="form panel">
      <h3>{t.ask}</h3>
      <ChoiceGroup
        name="soort"
        label={t.askKind}
        state={state}
        choices={[
          { value: 'vraag', text: t.question },
          { value: 'wens', text: t.wish },
        ]}
      />
      <SelectField
        name="fractie"
        label={t.askFor}
        state={state}
        {...(own.length > 1 ? { empty: t.choose } : {})}
        choices={own.map((f) => ({ value: f.fraction, text: name(f) }))}
      />
      <TextArea name="tekst" label={t.askText} state={state} rows={3} />
      <p>
        <Submit>{t.askSubmit}</Submit>
      </p>
    </form>
  );
}

/** What stood in a field: kept while the input is mended, what stands now after a refusal. */
function Stood({ of, text, state }: { of: string; text: string | null; state: FormState }) {
  const name = `stond_${of}`;
  const stood = state.refusal === undefined ? kept(state, name, text ?? '') : (text ?? '');
  return <input type="hidden" name={name} value={stood} />;
}

/** After a refusal a field that was left as it stood shows what stands now: sending again then changes nothing in it. */
function touched(state: FormState): FormState {
  if (state.refusal === undefined) return state;
  const { values } = state;
  const own = Object.entries(values).filter(([name, value]) => values[`stond_${name}`]?.[0] !== value[0]);
  return { ...state, values: Object.fromEntries(own) };
}

function Lead(props: Props & { seats: readonly Seat[] }) {
  const { context, item, seats } = props;
  const state = touched(props.state);
  const t = meetingMessages[context.lang];
  // The discussion of an account is recorded with the decision that it is about.
  if (!hasBegun(props) || item.kind === 'account') return null;
  return (
    <section class="b panel">
      <h2>{t.lead}</h2>
      {item.meeting === null ? null : (
        <p>
          <a href={context.link(consolePath(item.meeting))}>{t.toConsole}</a>
        </p>
      )}
      <ConfirmExplained context={context} item={item} />
      <form method="post" action={context.link(`${itemPath(item.id)}/toelichting`)} class="form">
        <TextField
          name="bestuurlijk"
          label={t.explainGoverning}
          hint={t.explainHint}
          state={state}
          start={item.explainedGoverning ?? ''}
          suggestions={seatNames(seats, 'portfolio_holder')}
        />
        <TextField
          name="maatschappelijk"
          label={t.explainSocietal}
          hint={t.explainHint}
          state={state}
          start={item.explainedSocietal ?? ''}
          suggestions={seatNames(seats, 'societal_member')}
        />
        <input type="hidden" name="formulier" value="ja" />
        <Stood of="bestuurlijk" text={item.explainedGoverning} state={state} />
        <Stood of="maatschappelijk" text={item.explainedSocietal} state={state} />
        <p>
          <Submit secondary>{t.explainSubmit}</Submit>
        </p>
      </form>
      <form method="post" action={context.link(`${itemPath(item.id)}/conclusie`)} class="form">
        <TextArea
          name="conclusie"
          label={t.concludeField}
          state={state}
          start={item.conclusion ?? ''}
          rows={4}
        />
        <input type="hidden" name="formulier" value="ja" />
        <Stood of="conclusie" text={item.conclusion} state={state} />
        <p>
          <Submit>{t.concludeSubmit}</Submit>
        </p>
      </form>
    </section>
  );
}
