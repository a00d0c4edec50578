import { BecomesVisible, kept, Submit, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { motionMessages } from '../messages.ts';
import { motionPath } from '../paths.ts';
import { mayLinkMotion } from '../policy.ts';
import type { Motion } from '../store.ts';

/** For who keeps the address in the council's system: it is often known only after the motion was submitted. */
export function LinkForm(props: { context: PageContext; one: Motion; state: FormState }) {
  const { context, one, state } = props;
  const { actor, region } = context;
  if (!mayLinkMotion(actor, region.id, one)) return null;
  const t = motionMessages[context.lang];
  const stood = one.link ?? '';
  return (
    <section class="b panel">
      <h2>{t.linkTitle}</h2>
      <form method="post" action={context.link(`${motionPath(one.id)}/adres`)} class="form">
        {/* After a refusal what was just read: sending again is then a choice with it in view. */}
        <input
          type="hidden"
          name="stond_adres"
          value={state.refusal ? stood : kept(state, 'stond_adres', stood)}
        />
        <TextField name="adres" label={t.link} hint={t.linkLater} state={state} type="url" start={stood} />
        <BecomesVisible context={context} shows={t.linkShows} />
        <p>
          <Submit secondary>{t.linkSave}</Submit>
        </p>
      </form>
    </section>
  );
}
