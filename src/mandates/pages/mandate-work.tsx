import {
  BecomesVisible,
  ChoiceGroup,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState } from '#platform/http';
import { mandateMessages } from '../messages.ts';
import { measureWords } from '../operations.ts';
import { endBindingPath, mandatePath } from '../paths.ts';
import { mayDescribe, mayEnd } from '../policy.ts';
import { decidedOf, type MandateBody, type Terms } from '../store.ts';
import type { MandateView } from '../whole.ts';
import { townName } from './findings.tsx';
import type { MandateProps } from './mandate-page.tsx';

type Props = MandateProps & { readonly state: FormState; readonly others: readonly MandateView[] };

/** The forms that belong to what the reader may do here. */
export function MandateWork(props: Props) {
  const { context, mandate } = props;
  const { actor, region } = context;
  const { row } = mandate;
  return (
    <>
      {mayDescribe(actor, region.id, row) ? <Describe {...props} /> : null}
      {row.bodies
        .filter((body) => mayEnd(actor, region.id, body))
        .filter((body) => ['adopted', 'adopted_otherwise'].includes(decidedOf(body)))
        .map((body) => (
          <EndBinding key={body.municipality} {...props} body={body} />
        ))}
    </>
  );
}

const savedTerms = (terms: Terms): FormState['values'] => ({
  versie: [String(terms.version)],
  omvat: [terms.includes],
  omvat_niet: [terms.excludes],
  vindplaats: [terms.passage],
  bedrag: [terms.amount === null ? '' : String(terms.amount)],
  per: [measureWords[terms.measure]],
  tot_en_met: [terms.endsOn ?? ''],
  vervangt: [terms.replaces === null ? '' : String(terms.replaces)],
  ...Object.fromEntries(terms.shares.map((each) => [`verdeling.${each.municipality}`, [String(each.parts)]])),
});

function Describe({ context, mandate, state, others }: Props) {
  const t = mandateMessages[context.lang];
  const { row } = mandate;
  const { terms } = row;
  const mine = state.values.omvat !== undefined || state.values.vindplaats !== undefined;
  const start = { versie: ['0'], per: [measureWords.total] };
  const shown = startedFrom(mine ? state : emptyForm, terms === null ? start : savedTerms(terms));
  return (
    <details open={mine || terms === null}>
      <summary>{terms === null ? t.describe : t.describeAgain}</summary>
      <form method="post" action={context.link(mandatePath(row.id))} class="form panel">
        <p>{t.describeHint}</p>
        <input type="hidden" name="versie" value={kept(shown, 'versie')} />
        <TextArea name="omvat" label={t.includesField} state={shown} rows={4} />
        <TextArea name="omvat_niet" label={t.excludesField} hint={t.optional} state={shown} rows={3} />
        <TextField name="vindplaats" label={t.passageField} hint={t.passageHint} state={shown} />
        <TextField name="bedrag" label={t.amountField} hint={t.amountHint} state={shown} />
        <ChoiceGroup
          name="per"
          label={t.measureField}
          state={shown}
          choices={[
            { value: measureWords.total, text: t.measures.total },
            { value: measureWords.year, text: t.measures.year },
          ]}
        />
        <fieldset>
          <legend>{t.keyField}</legend>
          <p class="hint">{t.keyHint}</p>
          {row.bodies.map(({ municipality }) => (
            <TextField
              key={municipality}
              name={`verdeling.${municipality}`}
              label={townName(context, municipality)}
              state={shown}
            />
          ))}
        </fieldset>
        <TextField name="tot_en_met" label={t.endField} hint={t.endHint} state={shown} />
        <SelectField
          name="vervangt"
          label={t.replacesField}
          state={shown}
          empty={t.replacesNone}
          choices={others
            .filter((each) => each.row.id !== row.id)
            .map((each) => ({ value: String(each.row.id), text: each.row.title, written: true }))}
        />
        {terms === null ? null : (
          <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={shown} rows={2} />
        )}
        <BecomesVisible context={context} shows={t.shows} />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
    </details>
  );
}

function EndBinding({ context, mandate, state, body }: Props & { body: MandateBody }) {
  const t = mandateMessages[context.lang];
  const town = townName(context, body.municipality);
  const mine = state.values.vanaf !== undefined || (state.values.reden !== undefined && !state.values.omvat);
  const shown = startedFrom(mine ? state : emptyForm, {
    versie: [String(body.end?.version ?? 0)],
    vanaf: [body.end?.day ?? ''],
    link: [body.end?.link ?? ''],
  });
  return (
    <details open={mine}>
      <summary>{body.end === null ? t.end(town) : t.endAgain(town)}</summary>
      <form
        method="post"
        action={context.link(endBindingPath(mandate.row.id, body.municipality))}
        class="form panel"
      >
        <p>{t.endIntro}</p>
        <input type="hidden" name="versie" value={kept(shown, 'versie')} />
        <TextField name="vanaf" label={t.endDay} hint={t.endDayHint} state={shown} />
        <TextField name="link" label={t.endLink} hint={t.optional} type="url" state={shown} />
        <TextArea name="reden" label={t.endReason} state={shown} rows={3} />
        <BecomesVisible context={context} shows={t.endShows} />
        <p>
          <Submit>{t.endSave}</Submit>
        </p>
      </form>
    </details>
  );
}
