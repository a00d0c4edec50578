import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import type { AgendaItemId } from '#kernel';
import { itemById, mayReadItem, type PlacedItem } from '#meetings';
import {
  AdviceLine,
  BecomesVisible,
  ChoiceGroup,
  EmptyState,
  ErrorSummary,
  kept,
  SelectField,
  Submit,
  TextArea,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { draftMessages } from '../draft-messages.ts';
import { deliberationMessages } from '../messages.ts';
import { draftsPath, positionsPath } from '../paths.ts';
import { mayDraftPosition } from '../policy.ts';
import { stances } from '../rules/positions.ts';
import { itemOfPosition, latestOf, type Position, positionsOfItem, positionsThatHold } from '../store.ts';
import { stanceWords } from '../words.ts';
import { DraftList, draftReads } from './draft-page.tsx';
import { ItemCrumb } from './item-crumb.tsx';
import { PositionList, stanceCounts } from './position-list.tsx';
import { fractionName, ownFractions } from './speakers.ts';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
  readonly item: PlacedItem;
  readonly positions: readonly Position[];
  /** For which the reader may speak. */
  readonly own: readonly FractionInOffice[];
}

async function itemId(context: PageContext): Promise<AgendaItemId | undefined> {
  if (context.params.punt !== undefined) return Number(context.params.punt) as AgendaItemId;
  const [[found]] = await context.read([itemOfPosition(Number(context.params.standpunt))]);
  return found?.item;
}

/** What every fraction thinks of a proposal, and why. */
export async function showPositions(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = await itemId(context);
  if (id === undefined) return undefined;
  const codes = context.region.municipalities.map((m) => m.id);
  const [[item], positions, fractions, drafts = []] = await context.read([
    itemById(id),
    positionsOfItem(id),
    fractionsInOfficeOn(context.today, codes),
    ...draftReads(context, id),
  ]);
  if (item?.kind !== 'proposal') return undefined;
  if (!mayReadItem(context, item)) return undefined;
  const t = deliberationMessages[context.lang];
  const props: Props = { context, state, item, positions, own: ownFractions(context, fractions) };
  const open = item.phase === 'opinion_forming' && item.state !== 'held' && item.state !== 'cancelled';
  const counts = stanceCounts(context, positions);
  const body = (
    <div class="wrap txt">
      <ItemCrumb context={context} item={item} />
      <div class="phead">
        <h1>{t.positions}</h1>
        <p lang="nl">{item.title}</p>
        <AdviceLine lang={context.lang} competences={['council', 'college']} />
        <ErrorSummary lang={context.lang} state={state} />
        <p>{t.positionsNote}</p>
        {counts === '' ? null : (
          <p>
            <b>{t.countOf}</b> {counts}.
          </p>
        )}
      </div>
      {positions.length === 0 ? (
        <EmptyState>{item.phase === 'opinion_forming' ? t.none : t.noneInPicture}</EmptyState>
      ) : (
        <PositionList
          context={context}
          positions={positions}
          below={(position) => (open ? <Around {...props} position={position} /> : null)}
        />
      )}
      <DraftList context={context} drafts={drafts} />
      {open && props.own.length > 0 ? <Give {...props} /> : null}
    </div>
  );
  return { title: `${t.positions}: ${item.title}`, current: 'meetings', address: positionsPath(id), body };
}

export const positionsPage: Page = {
  path: '/agendapunten/{punt}/standpunten',
  render: (context) => showPositions(context, emptyForm),
};

/** What the reader may do with a position that is there: withdraw the own one, join another, let go of it. */
function Around(props: Props & { position: Position }) {
  const { context, position, own } = props;
  const t = deliberationMessages[context.lang];
  if (latestOf(position).stance === 'withdrawn' || own.length === 0) return null;
  const at = (path: string) => context.link(`/standpunten/${position.id}/${path}`);
  const mine = own.some((f) => f.fraction === position.fraction);
  const named = (f: FractionInOffice) =>
    fractionName(context, { name: f.shortName, municipality: f.municipality });
  const joined = own.filter((f) => position.supporters.some((each) => each.fraction === f.fraction));
  const standing = positionsThatHold(props.positions);
  const free = own.filter(
    (f) =>
      f.municipality !== position.municipality &&
      !standing.some(
        (p) => p.fraction === f.fraction || p.supporters.some((each) => each.fraction === f.fraction),
      ),
  );
  return (
    <div class="acts">
      {mine ? (
        <details>
          <summary>{t.withdraw}</summary>
          <form method="post" action={at('intrekken')} class="form">
            <p class="field">
              <label for={`intrekken-${position.id}`}>{t.withdrawReason}</label>
              <textarea id={`intrekken-${position.id}`} name="reden" rows={2}>
                {props.state.values.reden?.[0] ?? ''}
              </textarea>
            </p>
            <p>{t.withdrawNote}</p>
            <p>
              <Submit secondary>{t.withdraw}</Submit>
            </p>
          </form>
        </details>
      ) : null}
      {joined.map((f) => (
        <form method="post" action={at('loslaten')} key={f.fraction}>
          <input type="hidden" name="fractie" value={f.fraction} />
          <Submit secondary>{t.leave(named(f))}</Submit>
        </form>
      ))}
      {free.length === 1 && free[0] ? (
        <form method="post" action={at('aansluiten')}>
          <input type="hidden" name="fractie" value={free[0].fraction} />
          <Submit secondary>{t.join(named(free[0]))}</Submit>
        </form>
      ) : free.length > 1 ? (
        <details>
          <summary>{t.joinOther}</summary>
          <form method="post" action={at('aansluiten')} class="form">
            <p class="field">
              <label for={`sluit-aan-${position.id}`}>{t.forFraction}</label>
              <select id={`sluit-aan-${position.id}`} name="fractie">
                {free.map((f) => (
                  <option key={f.fraction} value={f.fraction}>
                    {named(f)}
                  </option>
                ))}
              </select>
            </p>
            <p>
              <Submit secondary>{t.joinSubmit}</Submit>
            </p>
          </form>
        </details>
      ) : null}
    </div>
  );
}

function Give(props: Props) {
  const { context, item, state, own } = props;
  const t = deliberationMessages[context.lang];
  const d = draftMessages[context.lang];
  const only = own.length === 1 ? own[0] : undefined;
  const drafts = own.some((f) => mayDraftPosition(context.actor, context.region.id, f));
  const before = only && props.positions.find((position) => position.fraction === only.fraction);
  const latest = before && latestOf(before);
  // After a refusal the version that was just read goes with what was typed: sending again is then a choice.
  const seen =
    state.refusal === undefined
      ? kept(state, 'gezien', String(latest?.number ?? 0))
      : String(latest?.number ?? 0);
  return (
    <form method="post" action={context.link(positionsPath(item.id))} class="form panel">
      <h2>{latest ? t.change : t.give}</h2>
      <SelectField
        name="fractie"
        label={t.forFraction}
        state={state}
        {...(only ? {} : { empty: t.choose })}
        choices={own.map((f) => ({
          value: f.fraction,
          text: fractionName(context, { name: f.shortName, municipality: f.municipality }),
        }))}
      />
      <ChoiceGroup
        name="standpunt"
        label={t.stance}
        state={state}
        chosen={latest && latest.stance !== 'withdrawn' ? [stanceWords[latest.stance]] : []}
        choices={stances.map((stance) => ({ value: stanceWords[stance], text: t.stances[stance] }))}
      />
      <TextArea name="toelichting" label={t.reasons} state={state} rows={5} start={latest?.reasons ?? ''} />
      {only ? <input type="hidden" name="gezien" value={seen} /> : null}
      <BecomesVisible context={context} shows={t.giveShows} besides={[t.giveNote]} />
      <p>
        <Submit>{t.giveSubmit}</Submit>
      </p>
      {drafts ? (
        <>
          <p>{d.keepNote}</p>
          <p>
            <button
              type="submit"
              class="utrecht-button utrecht-button--secondary-action"
              formaction={context.link(draftsPath(item.id))}
            >
              {d.keep}
            </button>
          </p>
        </>
      ) : null}
    </form>
  );
}
