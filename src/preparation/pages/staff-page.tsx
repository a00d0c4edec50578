import { dateOf } from '#kernel';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  DefinitionSide,
  ErrorSummary,
  kept,
  Notice,
  plainDate,
  Submit,
  startedFrom,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import { amountText, periodText, townName } from '../names.ts';
import { preparationPath, preparationsPath, staffPath } from '../paths.ts';
import { mayAnswerStaff } from '../policy.ts';
import { answers, answerTo, askedWith, consentOf, townOf } from '../rules/consent.ts';
import { asksPeople, type Member } from '../rules/preparation.ts';
import { type PreparationRow, preparationAt, preparationList } from '../store.ts';
import { mayRead } from '../whole.ts';
import { answerWords } from '../words.ts';
import { Above, ConsentState } from './parts.tsx';

interface Asked {
  readonly context: PageContext;
  readonly row: PreparationRow;
  readonly member: Member;
}

/** What is asked of one seat; its municipality answers here, and whoever asked reads it. */
export async function showStaff(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { lang, params } = context;
  const t = preparationMessages[lang];
  const id = Number(params.voorbereiding);
  const seat = Number(params.zetel);
  const [[row], all] = await context.read([preparationAt(id), preparationList()]);
  const member = row?.content.staff.find((each) => each.seat === seat);
  if (!row || !member || !mayRead(context, row)) return undefined;
  const asked = { context, row, member };
  const { content } = row;
  const named = row.seats.find((each) => each.id === seat)?.title ?? t.seatGone(seat);
  const title = t.form.staffHead(named);
  const municipality = townOf(row, member);
  const answers = municipality !== null && municipality !== content.lead && asksPeople(content);
  const may = answers && mayAnswerStaff(context.actor, context.region.id, { municipality });
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(preparationsPath), text: t.list },
          { href: context.link(preparationPath(id)), text: t.title(row.title) },
        ]}
      />
      <h1 lang="nl">{title}</h1>
      <ErrorSummary lang={lang} state={state} />
      {context.demonstration ? <p class="invented">{t.consent.invented}</p> : null}
      <div class="cols">
        <div class="txt">
          <p>
            <ConsentState context={context} row={row} content={content} member={member} />
          </p>
          {asksPeople(content) ? null : (
            <Notice kind="warning" title={t.states[content.state]}>
              <p>{t.consent.notAsking}</p>
            </Notice>
          )}
          <Above context={context} row={row} others={all.filter((each) => each.id !== id)} seat={seat} />
          {may ? (
            <AnswerForm {...asked} state={state} />
          ) : answers ? (
            <p>{t.consent.whoAnswers(townName(context, municipality))}</p>
          ) : null}
          <Given {...asked} />
        </div>
        <AskSide {...asked} />
      </div>
    </div>
  );
  return { title, current: 'proposals', address: staffPath(id, seat), body };
}

export const staffPage: Page = {
  path: staffPath('{voorbereiding}', '{zetel}'),
  render: (context) => showStaff(context, emptyForm),
};

function AskSide({ context, row, member }: Asked) {
  const t = preparationMessages[context.lang];
  const { content } = row;
  const town = townOf(row, member);
  return (
    <DefinitionSide
      id="gevraagd"
      title={t.consent.ask}
      items={[
        {
          term: t.task,
          value: (
            <a href={context.link(preparationPath(row.id))} lang="nl">
              {row.title}
            </a>
          ),
        },
        { term: t.group, value: <span lang="nl">{row.bodyName}</span> },
        { term: t.lead, value: townName(context, content.lead) },
        ...(town === null ? [] : [{ term: t.of, value: townName(context, town) }]),
        { term: t.amount, value: amountText(context, member) },
        {
          term: t.when,
          value: periodText(context, { from: member.from, until: member.until ?? content.dueOn }),
        },
      ]}
    />
  );
}

function AnswerForm({ context, row, member, state: sent }: Asked & { state: FormState }) {
  const messages = preparationMessages[context.lang];
  const t = messages.consent;
  const before = answerTo(member, row.answers);
  const state = startedFrom(sent, {
    gevraagd_met: [String(askedWith(member))],
    versie: [String(before?.version ?? 0)],
    antwoord: before ? [answerWords[before.answer]] : [],
  });
  return (
    <form method="post" action={context.link(staffPath(row.id, member.seat))} class="form panel b noprint">
      <input type="hidden" name="gevraagd_met" value={kept(state, 'gevraagd_met')} />
      <input type="hidden" name="versie" value={kept(state, 'versie')} />
      <ChoiceGroup
        name="antwoord"
        label={t.question}
        state={state}
        choices={answers.map((each) => ({ value: answerWords[each], text: t.choices[each] }))}
      />
      <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={3} />
      <BecomesVisible context={context} shows={t.shows} />
      <p>
        <Submit>{t.send}</Submit>
      </p>
    </form>
  );
}

/** Every answer about this seat, also to what was asked before. */
function Given({ context, row, member }: Asked) {
  const { lang } = context;
  const t = preparationMessages[lang].consent;
  const given = row.answers.filter(({ seat }) => seat === member.seat);
  const standing = consentOf(row, member) === 'own' ? undefined : answerTo(member, row.answers);
  if (given.length === 0) return null;
  return (
    <section class="b" aria-labelledby="antwoorden">
      <h2 id="antwoorden">{t.given}</h2>
      <ul class="plain">
        {given.map((each) => (
          <li key={`${each.asked} ${each.version}`}>
            {t.line(t.states[each.answer], plainDate(dateOf(each.recordedAt), lang), each.recordedBy)}{' '}
            <span lang="nl">{each.reason}</span>
            {each === standing ? null : ` (${each.asked === askedWith(member) ? t.replaced : t.earlierAsk})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
