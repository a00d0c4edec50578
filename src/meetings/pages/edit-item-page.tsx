import { seatsInCapacity } from '#bodies';
import { Breadcrumb, ErrorSummary, formRows, Submit, startedFrom, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { agendaMessages } from '../agenda-messages.ts';
import { papersOfItem } from '../agenda-store.ts';
import { meetingMessages } from '../messages.ts';
import { consolePath, editItemPath } from '../paths.ts';
import { mayLead } from '../policy.ts';
import { meetingRefusals } from '../refusals.ts';
import { itemById } from '../store.ts';
import { seatNames } from './parts.tsx';

/** Planned time, explainers, outside experts and papers of an item. */
export async function showEditItem(context: PageContext, sent: FormState): Promise<PageAnswer> {
  if (!mayLead(context.actor, context.region.id))
    return { denied: meetingRefusals.not_regional_clerk[context.lang] };
  const id = Number(context.params.punt);
  const [[item], papers, seats] = await context.read([
    itemById(id),
    papersOfItem(id),
    seatsInCapacity(['portfolio_holder', 'societal_member'], context.today),
  ]);
  if (!item || item.meeting === null) return undefined;
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const links = papers.filter((paper) => paper.address !== null);
  const state = startedFrom(sent, {
    versie: [String(item.version)],
    titel: [item.kind === 'general' ? item.title : ''],
    minuten: [item.minutes === null ? '' : String(item.minutes)],
    aangekondigd_bestuurlijk: [item.announcedGoverning ?? ''],
    aangekondigd_maatschappelijk: [item.announcedSocietal ?? ''],
    deskundigen: [item.experts.join('\n')],
    ...Object.fromEntries(
      links.flatMap((paper, row) => [
        [`stukken.${row}.titel`, [paper.title]],
        [`stukken.${row}.adres`, [paper.address ?? '']],
      ]),
    ),
  });
  const body = (
    <div class="wrap txt">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(consolePath(item.meeting)), text: `${t.console}: ${item.bodyName}` }]}
      />
      <div class="phead">
        <h1>{a.editTitle}</h1>
        <p lang="nl">{item.title}</p>
        <ErrorSummary lang={context.lang} state={state} />
      </div>
      <form method="post" action={context.link(editItemPath(id))} class="form">
        <input type="hidden" name="versie" value={state.values.versie?.[0] ?? ''} />
        {item.kind === 'general' ? <TextField name="titel" label={a.ownTitle} state={state} /> : null}
        <TextField name="minuten" label={a.minutes} hint={a.minutesHint} state={state} />
        <fieldset>
          <legend>{a.explainers}</legend>
          <p class="hint">{a.explainersNote}</p>
          <TextField
            name="aangekondigd_bestuurlijk"
            label={a.announcedGoverning}
            hint={a.mayBeEmpty}
            state={state}
            suggestions={seatNames(seats, 'portfolio_holder')}
          />
          <TextField
            name="aangekondigd_maatschappelijk"
            label={a.announcedSocietal}
            hint={a.mayBeEmpty}
            state={state}
            suggestions={seatNames(seats, 'societal_member')}
          />
        </fieldset>
        <TextArea name="deskundigen" label={a.experts} hint={a.expertsHint} state={state} rows={3} />
        <fieldset>
          <legend>{a.papers}</legend>
          {item.kind === 'proposal' ? <p class="hint">{a.papersNote}</p> : null}
          {formRows(state, 'stukken', 2).map((row) => (
            <div class="row2" key={row}>
              <TextField name={`stukken.${row}.titel`} label={a.paperTitle} state={state} />
              <TextField name={`stukken.${row}.adres`} label={a.paperAddress} type="url" state={state} />
            </div>
          ))}
        </fieldset>
        <p>
          <Submit>{a.editSubmit}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: a.editTitle, current: 'meetings', address: editItemPath(id), body };
}

export const editItemPage: Page = {
  path: '/agendapunten/{punt}/bewerken',
  render: (context) => showEditItem(context, emptyForm),
};
