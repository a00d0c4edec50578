import {
  Breadcrumb,
  FieldGroup,
  formRows,
  kept,
  Submit,
  startedFrom,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { ambitionMessages } from '../messages.ts';
import { ambitionPath, describeAmbitionPath } from '../paths.ts';
import { mayTell } from '../policy.ts';
import { type Profile, profileVersions } from '../profile-store.ts';
import { ambitionById } from '../store.ts';
import { tellNotYours } from '../tell-operations.ts';
import { FormBecomes, FormHead, LinkFields, linkValues } from './parts.tsx';

/** A profile as the fields of its form would send it. */
function valuesOf(profile: Profile | undefined): Record<string, string[]> {
  if (!profile) return { versie: ['0'] };
  const goals = profile.goals.flatMap((goal, row): [string, string[]][] => [
    [`doelen.${row}.nummer`, [String(goal.number)]],
    [`doelen.${row}.tekst`, [goal.text]],
    [`doelen.${row}.bron`, [goal.source?.title ?? '']],
    [`doelen.${row}.bron_adres`, [goal.source?.address ?? '']],
  ]);
  return {
    versie: [String(profile.version)],
    tekst: [profile.text],
    ...Object.fromEntries(profile.themes.map((theme, row) => [`themas.${row}`, [theme]])),
    ...Object.fromEntries(goals),
    ...linkValues(profile.links),
  };
}

export async function showAmbitionForm(context: PageContext, given: FormState): Promise<PageAnswer> {
  if (!mayTell(context.actor, context.region.id)) return { denied: tellNotYours[context.lang] };
  const t = ambitionMessages[context.lang];
  const id = context.params.ambitie ?? '';
  const [[ambition], [profile]] = await context.read([ambitionById(id), profileVersions(id)]);
  if (!ambition) return undefined;
  const state = startedFrom(given, valuesOf(profile));
  const title = t.form.ambition(ambition.title);
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(ambitionPath(id)), text: ambition.title }]} />
      <FormHead context={context} title={title} state={state} />
      <form method="post" action={context.link(describeAmbitionPath(id))} class="form">
        <input type="hidden" name="versie" value={kept(state, 'versie', '0')} />
        <TextArea name="tekst" label={t.form.text} hint={t.form.summaryHint} state={state} rows={8} />
        <FieldGroup name="themas" label={t.themes} hint={t.form.themesHint} state={state}>
          <div class="row2">
            {formRows(state, 'themas').map((row) => (
              <TextField
                key={row}
                name={`themas.${row}`}
                label={`${t.form.theme} ${row + 1}`}
                state={state}
              />
            ))}
          </div>
        </FieldGroup>
        <Goals context={context} state={state} />
        <LinkFields context={context} state={state} />
        {profile ? (
          <TextArea name="reden" label={t.form.reason} hint={t.form.reasonHint} state={state} rows={3} />
        ) : null}
        <FormBecomes context={context} />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </div>
  );
  return { title, current: 'ambitions', body };
}

function Goals({ context, state }: { context: PageContext; state: FormState }) {
  const t = ambitionMessages[context.lang];
  return (
    <FieldGroup name="doelen" label={t.goals} hint={t.form.goalsHint} state={state}>
      {formRows(state, 'doelen').map((row) => {
        const at = `doelen.${row}`;
        const nth = ` (${row + 1})`;
        return (
          <div class="goalrow" key={row}>
            <TextField name={`${at}.nummer`} label={`${t.form.number}${nth}`} state={state} />
            <TextField name={`${at}.tekst`} label={`${t.form.goalText}${nth}`} state={state} />
            <TextField name={`${at}.bron`} label={`${t.form.goalSource}${nth}`} state={state} />
            <TextField
              name={`${at}.bron_adres`}
              label={`${t.form.goalAddress}${nth}`}
              type="url"
              state={state}
            />
          </div>
        );
      })}
    </FieldGroup>
  );
}

export const ambitionFormPage: Page = {
  path: describeAmbitionPath('{ambitie}'),
  render: (context) => showAmbitionForm(context, emptyForm),
};
