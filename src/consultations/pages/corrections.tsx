import { voteDoubtWords } from '#elections';
import { dateOf } from '#kernel';
import { BecomesVisible, plainDate, SelectField, Submit, startedFrom, TextArea } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { correctionMessages } from '../correction-messages.ts';
import { consultationMessages } from '../messages.ts';
import { submissionPath } from '../paths.ts';
import type { Submission, SubmissionCorrection } from '../round.ts';
import { positions } from '../rules/submission-state.ts';
import { DecisionFields } from './decision-fields.tsx';
import { handlingText } from './parts.tsx';
import { StoodFields } from './round-form.tsx';
import type { SubmissionProps } from './submission-page.tsx';

/** "verbeterd op 3 december 2026": of the last one. */
export function correctedText({ lang }: PageContext, { corrections }: Submission): string {
  const last = corrections.at(-1);
  return last ? correctionMessages[lang].corrected(plainDate(dateOf(last.at), lang)) : '';
}

/** "Verbeterd op 3 december 2026 door Griffier Leiden" */
export function correctionText({ lang }: PageContext, { at, by }: SubmissionCorrection): string {
  return correctionMessages[lang].by(plainDate(dateOf(at), lang), by);
}

/** What stood there but for the words of the council: "Positief. Besluit van 24 november 2026, 13 voor, 8 tegen." */
export function stoodText({ lang }: PageContext, was: SubmissionCorrection): string {
  const t = consultationMessages[lang];
  const position = was.position ? `${t.positions[was.position]}. ` : '';
  if (was.decisionDay === null) return position;
  const votes = was.votesFor === null ? t.own.noVotes : t.own.votes(was.votesFor, was.votesAgainst ?? 0);
  const decided = correctionMessages[lang].decided(plainDate(was.decisionDay, lang));
  return `${position}${decided.charAt(0).toUpperCase()}${decided.slice(1)}, ${handlingText(was.handling, lang)}, ${votes}. `;
}

/** What stood as first sent under reservation, where that was corrected: "Eerst onder voorbehoud ingediend: Negatief. " and its words. */
export function firstStood({ lang }: PageContext, own: Submission, was: SubmissionCorrection) {
  const next = own.corrections[own.corrections.indexOf(was) + 1] ?? own;
  // Not kept of corrections from before this was corrected with it.
  const note = was.sentNote ?? null;
  if (note === null || (note === next.sentNote && was.sentPosition === next.sentPosition)) return undefined;
  const position = was.sentPosition ? `${consultationMessages[lang].positions[was.sentPosition]}. ` : '';
  return { said: `${correctionMessages[lang].firstStood}: ${position}`, note };
}

/** Each correction, the last one first, with what stood there before it: for everybody. */
export function Corrections({ context, own }: { context: PageContext; own: Submission }) {
  const { lang } = context;
  const c = correctionMessages[lang];
  return (
    <>
      {own.corrections.toReversed().map((was) => (
        <div class="printed small" key={was.at}>
          <p>
            {correctionText(context, was)}. <span lang="nl">{was.reason}</span>
          </p>
          <p>
            {c.stood}: {stoodText(context, was)}
            <span lang="nl">
              {was.note} {was.decisionMeeting}
            </span>{' '}
            {was.decisionLink ? (
              <a href={was.decisionLink} rel="noopener">
                {consultationMessages[lang].own.decision}
              </a>
            ) : was.decisionDay ? (
              `(${c.noLink})`
            ) : null}
          </p>
          <FirstStood {...{ context, own, was }} />
        </div>
      ))}
    </>
  );
}

function FirstStood(props: { context: PageContext; own: Submission; was: SubmissionCorrection }) {
  const stood = firstStood(props.context, props.own, props.was);
  return stood ? (
    <p>
      {stood.said}
      <span lang="nl">{stood.note}</span>
    </p>
  ) : null;
}

/** The form opens with what stands there. */
export function CorrectSubmission(props: SubmissionProps & { form: FormState; open: boolean }) {
  const { context, round, own } = props;
  const c = correctionMessages[context.lang];
  const t = consultationMessages[context.lang];
  const one = (value: string | number | null) => (value === null ? [] : [String(value)]);
  const state = startedFrom(props.form, {
    standpunt: one(own.position),
    toelichting: [own.note],
    dag: one(own.decisionDay),
    vergadering: one(own.decisionMeeting),
    behandeling: one(own.handling),
    stemmen_voor: one(own.votesFor),
    stemmen_tegen: one(own.votesAgainst),
    'stemmen_kloppen[]': (own.confirmedDoubts ?? []).map((doubt) => voteDoubtWords[doubt]),
    link: one(own.decisionLink),
    eerst_standpunt: one(own.sentPosition),
    eerst_toelichting: one(own.sentNote),
    versie: [String(own.version)],
  });
  return (
    <details class="b" id="verbeteren" open={props.open}>
      <summary>{c.title}</summary>
      <form
        method="post"
        action={context.link(`${submissionPath(round.id, own.municipality)}/verbetering`)}
        class="form"
      >
        <p>
          {c.intro} {c.answered}
        </p>
        <input type="hidden" name="versie" value={state.values.versie?.[0] ?? ''} />
        <SelectField
          name="standpunt"
          label={t.position}
          state={state}
          choices={positions.map((value) => ({ value, text: t.positions[value] }))}
        />
        <TextArea name="toelichting" label={t.own.note} state={state} rows={4} />
        {own.decisionDay === null ? null : (
          <fieldset>
            <legend>{c.decision}</legend>
            <DecisionFields context={context} state={state} />
          </fieldset>
        )}
        {own.sentNote === null ? null : (
          <fieldset>
            <legend>{c.first}</legend>
            <SelectField
              name="eerst_standpunt"
              label={t.position}
              state={state}
              choices={positions.map((value) => ({ value, text: t.positions[value] }))}
            />
            <StoodFields state={props.form} stands={{ stond_eerst_toelichting: own.sentNote }} />
            <TextArea name="eerst_toelichting" label={t.own.note} state={state} rows={4} />
          </fieldset>
        )}
        <TextArea name="reden" label={c.reason} state={state} rows={2} />
        <BecomesVisible context={context} shows={c.shows} />
        <p>
          <Submit secondary>{c.save}</Submit>
        </p>
      </form>
    </details>
  );
}
