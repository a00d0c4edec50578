import { Breadcrumb, EmptyState, ErrorSummary, Submit, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { changeRefusals } from '../change-operations.ts';
import { rulebookChanges } from '../changes-store.ts';
import { rulebookMessages } from '../messages.ts';
import { changesPath, newChangePath, rulebookPath } from '../paths.ts';
import { mayPropose } from '../policy.ts';
import { startingRules } from '../rules/settings.ts';
import { rulebookVersions } from '../store.ts';
import { versionOn } from '../versions.ts';
import { ChangeRows } from './change-rows.tsx';
import { RulebookFields } from './rulebook-fields.tsx';

/** Every proposed change, whatever came of it. */
export const changesPage: Page = {
  path: changesPath,
  render: async (context) => {
    const t = rulebookMessages[context.lang];
    const [changes] = await context.read([rulebookChanges()]);
    const body = (
      <div class="wrap phead txt">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(rulebookPath), text: t.title }]} />
        <h1>{t.changes}</h1>
        <p>{t.changesIntro}</p>
        {mayPropose(context.actor, context.region.id) ? (
          <p>
            <a class="utrecht-button utrecht-button--primary-action" href={context.link(newChangePath)}>
              {t.propose}
            </a>
          </p>
        ) : null}
        {changes.length === 0 ? (
          <EmptyState>{t.changesNone}</EmptyState>
        ) : (
          <ChangeRows context={context} changes={changes} />
        )}
      </div>
    );
    return { title: t.changes, body };
  },
};

/** The form of a proposed change, filled with the rules as they are. */
export async function showNewChange(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = rulebookMessages[context.lang];
  if (!mayPropose(context.actor, context.region.id))
    return { denied: changeRefusals.not_clerk_or_operator[context.lang] };
  const [versions] = await context.read([rulebookVersions()]);
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(rulebookPath), text: t.title },
          { href: context.link(changesPath), text: t.changes },
        ]}
      />
      <h1>{t.propose}</h1>
      <p>{t.newIntro}</p>
      <ErrorSummary lang={context.lang} state={state} />
      <form method="post" action={context.link(changesPath)} class="form">
        <TextArea name="reden" label={t.reasonField} state={state} rows={4} />
        <TextField name="geldt_vanaf" label={t.startsOn} hint={t.startsOnHint} type="date" state={state} />
        <RulebookFields
          lang={context.lang}
          state={state}
          at=""
          rules={versionOn(versions, context.today)?.rules ?? startingRules}
          municipalities={context.region.municipalities.length}
        />
        <p>
          <Submit>{t.submitChange}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.propose, body };
}

export const newChangePage: Page = {
  path: newChangePath,
  render: (context) => showNewChange(context, emptyForm),
};
