import { dateOf } from '#kernel';
import { councilLongTermPath } from '#local-decisions';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  EarlierVersions,
  ErrorSummary,
  kept,
  plainDate,
  Submit,
  startedFrom,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { longTermMessages } from '../messages.ts';
import { stateWords } from '../operations.ts';
import { longTermPath, plannedPath } from '../paths.ts';
import { mayPlan } from '../policy.ts';
import type { PlannedState } from '../rules/entries.ts';
import { type PlannedItem, plannedVersions } from '../store.ts';
import { PlannedFields } from './agenda-page.tsx';

/** One item that was put there by hand, with what it said before. */
export async function showPlanned(context: PageContext, state: FormState): Promise<PageAnswer> {
  const [versions] = await context.read([plannedVersions(Number(context.params.termijnpunt))]);
  const [one] = versions;
  if (!one) return undefined;
  const { lang } = context;
  const t = longTermMessages[lang];
  const town = context.region.municipalities.find(({ id }) => id === one.council);
  const back = town
    ? { href: context.link(councilLongTermPath(town.slug)), text: t.council(town.name) }
    : { href: context.link(longTermPath), text: t.region };
  const when = (item: PlannedItem) =>
    `${t.states[item.state]}, ${plainDate(item.day, lang)}${item.daySaid ? '' : ` (${t.usual})`}`;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[back]} />
      <h1 lang="nl">{one.text}</h1>
      <ErrorSummary lang={lang} state={state} />
      <p>{when(one)}.</p>
      {one.link === null ? null : (
        <p>
          <a href={one.link} rel="noopener">
            {t.more}
          </a>
        </p>
      )}
      <p class="small muted">{t.recorded(one.recordedBy, plainDate(dateOf(one.recordedAt), lang))}</p>
      {mayPlan(context.actor, context.region.id, one) ? (
        <Change context={context} one={one} state={state} />
      ) : null}
      <EarlierVersions
        lang={lang}
        versions={versions}
        show={(version) => (
          <>
            <p lang="nl">{version.text}</p>
            <p class="m">{when(version)}</p>
          </>
        )}
      />
    </div>
  );
  const current = town ? 'councils' : 'meetings';
  return { title: one.text, current, address: plannedPath(one.id), body };
}

export const plannedPage: Page = {
  path: plannedPath('{termijnpunt}'),
  render: (context) => showPlanned(context, emptyForm),
};

function Change({ context, one, state: sent }: { context: PageContext; one: PlannedItem; state: FormState }) {
  const t = longTermMessages[context.lang];
  const state = startedFrom(sent, {
    tekst: [one.text],
    dag: [one.daySaid ? one.day : ''],
    link: [one.link ?? ''],
    stand: [stateWords[one.state]],
    versie: [String(one.version)],
  });
  return (
    <section class="b panel">
      <h2>{t.change}</h2>
      <form method="post" action={context.link(plannedPath(one.id))} class="form">
        <input type="hidden" name="versie" value={kept(state, 'versie')} />
        <PlannedFields context={context} state={state} />
        <ChoiceGroup
          name="stand"
          label={t.state}
          state={state}
          choices={(Object.keys(stateWords) as PlannedState[]).map((each) => ({
            value: stateWords[each],
            text: t.states[each],
          }))}
        />
        <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={2} />
        <BecomesVisible context={context} shows={t.shows} />
        <p>
          <Submit>{t.saveChange}</Submit>
        </p>
      </form>
    </section>
  );
}
