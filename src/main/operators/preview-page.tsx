import {
  type ListChange,
  type ListFraction,
  listKey,
  type MunicipalityResult,
  type Preview,
  seatsTotal,
  type Upload,
  unclear,
  votesTotal,
} from '#elections';
import type { MunicipalityId } from '#kernel';
import {
  DataTable,
  ErrorSummary,
  number,
  percent,
  plainDate,
  SelectField,
  Submit,
  TextField,
} from '#platform/html';
import type { FormState } from '#platform/http';
import type { OperatorContext } from './operator-page.tsx';
import { resultMessages } from './results-messages.ts';

interface Props {
  readonly operator: OperatorContext;
  readonly upload: Upload;
  readonly preview: Preview;
  readonly own: ReadonlySet<MunicipalityId>;
  readonly state: FormState;
}

/** What a file would change, per municipality of the regions, with the fraction of every list with seats to confirm. */
export function PreviewPage(props: Props) {
  const { operator, upload, preview, own, state } = props;
  const { lang } = operator;
  const t = resultMessages[lang];
  const shown = preview.municipalities.filter((town) => own.has(town.municipality));
  const at = `/beheer/uitslagen/${upload.id}`;
  const weighs =
    upload.status === 'provisional' || upload.takesOffice === null
      ? t.never
      : `${t.tookOffice} ${plainDate(upload.takesOffice, lang)}`;
  return (
    <>
      <p>{t.previewIntro}</p>
      <p>
        <b>{upload.fileName}</b>. {t.previewOf} {plainDate(upload.day, lang)}, {t.statusShort[upload.status]},{' '}
        {weighs}.
      </p>
      <ErrorSummary lang={lang} state={state} />
      <form method="post" action={operator.link(at)}>
        {/* The file that was read in last when this was shown: after another one the preview is shown anew. */}
        <input type="hidden" name="gezien" value={preview.latestFile} />
        {shown.length === 0 ? <p>{t.noTowns}</p> : null}
        {shown.map((town) => (
          <Town key={town.municipality} {...props} town={town} />
        ))}
        <Rest {...props} rest={preview.municipalities.filter((town) => !own.has(town.municipality))} />
        <section class="b">
          <Submit>{t.confirm}</Submit>
          <p class="small muted">{t.confirmNote}</p>
        </section>
      </form>
      <form method="post" action={operator.link(`${at}/wegdoen`)}>
        <p>
          <Submit secondary>{t.discard}</Submit>
        </p>
      </form>
    </>
  );
}

function Town(props: Props & { town: MunicipalityResult }) {
  const { operator, preview, town } = props;
  const { lang } = operator;
  const t = resultMessages[lang];
  const votes = votesTotal(town.lists);
  const changes = preview.changes.filter((change) => change.municipality === town.municipality);
  const earlier = preview.earlierVersion.includes(town.municipality);
  const says = (list: string) => {
    const change = changes.find((each) => each.list === list);
    return change ? before(change, lang) : '–';
  };
  const gone = changes.filter((change) => change.votes[1] === null);
  return (
    <section class="b">
      <h2>
        {town.name} ({town.municipality})
      </h2>
      <p>{earlier ? (changes.length === 0 ? t.same : null) : t.firstVersion}</p>
      <DataTable
        caption={town.name}
        captionHidden
        columns={[
          { name: t.list },
          { name: t.votes, figures: true },
          { name: t.share, figures: true },
          { name: t.seats, figures: true },
          ...(changes.length > 0 ? [{ name: t.change }] : []),
        ]}
        rows={[
          ...town.lists.map((list) => ({
            key: list.name,
            cells: [
              list.name,
              number(list.votes, lang),
              percent(list.votes, votes, lang),
              list.seats,
              ...(changes.length > 0 ? [says(list.name)] : []),
            ],
          })),
          {
            key: '',
            cells: [
              t.total,
              number(votes, lang),
              percent(votes, votes, lang),
              seatsTotal(town.lists),
              ...(changes.length > 0 ? [''] : []),
            ],
          },
        ]}
      />
      {gone.length > 0 ? (
        <p>
          {t.gone}: {gone.map((change) => `${change.list} (${before(change, lang)})`).join('; ')}.
        </p>
      ) : null}
      <Fractions {...props} />
    </section>
  );
}

function before(change: ListChange, lang: 'nl' | 'en'): string {
  const t = resultMessages[lang];
  const [votes] = change.votes;
  if (votes === null) return t.newList;
  return t.was(number(votes, lang), String(change.seats[0] ?? 0));
}

function Fractions(props: Props & { town: MunicipalityResult }) {
  const { operator, preview, state, town } = props;
  const t = resultMessages[operator.lang];
  const proposals = preview.fractions.filter((f) => f.municipality === town.municipality);
  if (proposals.length === 0) return null;
  const fields = (
    <fieldset class="continued">
      <legend>{t.fractions(town.name)}</legend>
      {proposals.map((proposal) => (
        <Continued key={proposal.list} {...props} proposal={proposal} />
      ))}
    </fieldset>
  );
  // Where every list continues a fraction of its own name there is little to look at; it can still be changed.
  const plain = proposals.every((proposal) => proposal.certainty === 'same_name');
  const wrong = Object.keys(state.problems).some((name) => name.includes(`.${town.municipality}.`));
  if (!plain) return fields;
  return (
    <details open={wrong}>
      <summary>{t.allContinue(proposals.length)}</summary>
      {fields}
    </details>
  );
}

function Continued(props: Props & { proposal: ListFraction }) {
  const { operator, preview, proposal, state } = props;
  const t = resultMessages[operator.lang];
  const known = preview.existing.filter((f) => f.municipality === proposal.municipality);
  const key = listKey(preview, proposal);
  const open = unclear(proposal);
  return (
    <div class="pair wide">
      <SelectField
        name={`keuze.${key}`}
        label={proposal.list}
        hint={hintOf(props)}
        state={state}
        start={open ? '' : proposal.continues ? proposal.fraction : 'nieuw'}
        {...(open ? { empty: t.choose } : {})}
        choices={[
          ...known.map((f) => ({ value: f.fraction, text: f.shortName })),
          { value: 'nieuw', text: t.newFraction },
        ]}
      />
      <TextField
        name={`naam.${key}`}
        label={t.newName(proposal.list)}
        state={state}
        start={proposal.continues ? '' : proposal.shortName}
      />
    </div>
  );
}

function hintOf({ operator, preview, proposal }: Props & { proposal: ListFraction }): string {
  const t = resultMessages[operator.lang];
  const nameOf = (id: string) => preview.existing.find((f) => f.fraction === id)?.shortName ?? id;
  if (unclear(proposal)) return t.unclear(proposal.candidates.map(nameOf).join(', '));
  if (!proposal.continues) return t.fresh;
  const former = proposal.formerName ?? proposal.shortName;
  const how = proposal.certainty === 'similar' ? `${t.similar} ${former}` : t.continues;
  return former === proposal.shortName ? how : `${how}. ${t.renamed(former, proposal.shortName)}`;
}

function Rest({ operator, rest }: Props & { rest: readonly MunicipalityResult[] }) {
  const { lang } = operator;
  const t = resultMessages[lang];
  if (rest.length === 0) return null;
  const lists = rest.reduce((sum, town) => sum + town.lists.length, 0);
  const votes = rest.reduce((sum, town) => sum + votesTotal(town.lists), 0);
  return (
    <section class="b">
      <h2>{t.rest}</h2>
      <p>
        {t.restText(
          t.town(number(rest.length, lang), rest.length === 1),
          t.lists(number(lists, lang), lists === 1),
          number(votes, lang),
        )}
      </p>
    </section>
  );
}
