import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import { type OfficeHolder, officesHeldIn } from '#people';
import { BecomesVisible, ErrorSummary, Submit } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { draftMessages } from '../draft-messages.ts';
import {
  draftById,
  draftsOfItem,
  type ItemOfDraft,
  itemOfDraft,
  type PositionDraft,
} from '../draft-store.ts';
import { deliberationMessages } from '../messages.ts';
import { draftPath, positionsPath } from '../paths.ts';
import { mayEditDraft } from '../policy.ts';
import { maySeeDraft } from '../rules/drafts.ts';
import { DraftForm } from './draft-form.tsx';
import { ItemCrumb } from './item-crumb.tsx';
import { momentText } from './position-list.tsx';
import { fractionName } from './speakers.ts';

export interface DraftProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly draft: PositionDraft;
  readonly item: ItemOfDraft;
  readonly fractions: readonly FractionInOffice[];
  readonly holders: readonly OfficeHolder[];
}

const named = (context: PageContext, draft: PositionDraft) =>
  fractionName(context, { name: draft.fractionName, municipality: draft.municipality });

/** A draft, for those it is shared with; that it is there is told to nobody else. */
export async function showDraft(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = draftMessages[context.lang];
  const id = Number(context.params.concept);
  const codes = context.region.municipalities.map((m) => m.id);
  const [[draft], [item], fractions, holders] = await context.read([
    draftById(id, context.today),
    itemOfDraft(id),
    fractionsInOfficeOn(context.today, codes),
    officesHeldIn(context.region.id, context.today),
  ]);
  if (!draft || !item || !maySeeDraft(context.actor, context.region.id, draft)) return { denied: t.denied };
  const props: DraftProps = { context, state, draft, item, fractions, holders };
  const edits = mayEditDraft(context.actor, context.region.id, draft) !== undefined;
  const body = (
    <div class="wrap txt">
      <ItemCrumb context={context} item={item} />
      <div class="phead">
        <h1>{t.title(named(context, draft))}</h1>
        <p lang="nl">{item.title}</p>
        <ErrorSummary lang={context.lang} state={state} />
        <p>
          <b>{t.notPublic}</b> {t.seenBy}
        </p>
        <SharedWith {...props} />
        <p class="small">{t.nobodyElse[draft.level]}</p>
      </div>
      <DraftText {...props} />
      {edits ? <Acts {...props} /> : null}
    </div>
  );
  const title = `${t.title(named(context, draft))}: ${item.title}`;
  return { title, current: 'meetings', address: draftPath(id), body };
}

export const draftPage: Page = {
  path: '/standpuntconcepten/{concept}',
  render: (context) => showDraft(context, emptyForm),
};

function SharedWith({ context, draft, item, fractions, holders }: DraftProps) {
  const t = draftMessages[context.lang];
  const sisters = draft.sisters.map((id) => {
    const found = fractions.find((each) => each.fraction === id);
    return t.sister(
      found ? fractionName(context, { name: found.shortName, municipality: found.municipality }) : id,
    );
  });
  const persons = draft.persons.flatMap((id) =>
    holders.filter(({ person }) => person === id).map(({ title }) => title),
  );
  return (
    <ul class="plain">
      <li>{t.author(draft.byOffice)}</li>
      {draft.withFraction ? <li>{t.ownFraction(named(context, draft))}</li> : null}
      {draft.level === 'body' ? <li>{t.bodyToo(item.bodyName)}</li> : null}
      {draft.level === 'region' ? <li>{t.regionToo}</li> : null}
      {[...sisters, ...persons].map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function DraftText({ context, draft }: DraftProps) {
  const t = draftMessages[context.lang];
  const { stances } = deliberationMessages[context.lang];
  return (
    <section class="b">
      <h2>{draft.stance === null ? t.open : stances[draft.stance]}</h2>
      {draft.reasons === '' ? (
        <p class="muted">{t.noText}</p>
      ) : (
        <p class="pre" lang="nl">
          {draft.reasons}
        </p>
      )}
      <p class="small muted">{t.changed(momentText(context, draft.changedAt), draft.version)}</p>
    </section>
  );
}

function Acts(props: DraftProps) {
  const { context, draft } = props;
  const t = draftMessages[context.lang];
  const at = (path: string) => context.link(`${draftPath(draft.id)}${path}`);
  return (
    <>
      <DraftForm {...props} />
      <section class="b">
        <h2>{t.submit}</h2>
        {draft.stance === null || draft.reasons === '' ? (
          <p>{t.incomplete}</p>
        ) : (
          <SubmitDraft {...props} stance={draft.stance} />
        )}
      </section>
      <section class="b">
        <h2>{t.discard}</h2>
        <form method="post" action={at('/weggooien')} class="form">
          <p>{t.discardNote}</p>
          <p>
            <Submit secondary>{t.discard}</Submit>
          </p>
        </form>
      </section>
      <p>
        <a href={context.link(positionsPath(props.item.id))}>
          {deliberationMessages[context.lang].toPositions}
        </a>
      </p>
    </>
  );
}

function SubmitDraft({
  context,
  draft,
  stance,
}: DraftProps & { stance: 'for' | 'for_if' | 'against' | 'undecided' }) {
  const t = draftMessages[context.lang];
  const { stances } = deliberationMessages[context.lang];
  return (
    <form method="post" action={context.link(`${draftPath(draft.id)}/indienen`)} class="form">
      <p>{t.submitSub}</p>
      <BecomesVisible
        context={context}
        shows={[t.shows(named(context, draft), stances[stance]), t.showsWho(draft.byOffice), t.showsReasons]}
        besides={[t.staysHidden, t.afterwards]}
      >
        <p class="kept" lang="nl">
          {draft.reasons}
        </p>
      </BecomesVisible>
      <input type="hidden" name="versie" value={String(draft.version)} />
      <p>
        <Submit>{t.submit}</Submit>
      </p>
    </form>
  );
}

/** What is read for the drafts at an item: nothing for who could see none. */
export const draftReads = (context: PageContext, item: number) =>
  context.actor.kind === 'person' ? [draftsOfItem(item, context.today)] : [];

/** The drafts at an item that the reader may see, with the way to each. */
export function DraftList({ context, drafts }: { context: PageContext; drafts: readonly PositionDraft[] }) {
  const t = draftMessages[context.lang];
  const seen = drafts.filter((draft) => maySeeDraft(context.actor, context.region.id, draft));
  if (seen.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.drafts}</h2>
      <ul>
        {seen.map((draft) => (
          <li key={draft.id}>
            <a href={context.link(draftPath(draft.id))}>{t.title(named(context, draft))}</a>{' '}
            <span class="small muted">{t.changed(momentText(context, draft.changedAt), draft.version)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
