import {
  type ListChange,
  type ListFraction,
  listKey,
  type Pair,
  type Preview,
  seatsTotal,
  type TownVersion,
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
import type { ImportDesk } from './import-desk.tsx';
import { Files, Flags, NewTowns, SameTowns, UnlikelySeats } from './preview-notes.tsx';
import { RestVerdict, Verdict } from './preview-seats.tsx';
import { resultMessages } from './results-messages.ts';

interface Props {
  readonly desk: ImportDesk;
  readonly upload: Upload;
  readonly preview: Preview;
  readonly own: ReadonlySet<MunicipalityId>;
  readonly state: FormState;
}

/** What a file would change, per municipality of the regions, with the fraction of every list with seats to confirm. */
export function PreviewPage(props: Props) {
  const { desk, upload, preview, own, state } = props;
  const { lang } = desk;
  const t = resultMessages[lang];
  const shown = preview.municipalities.filter((town) => own.has(town.municipality));
  const at = `${desk.base}/${upload.id}`;
  const weighs =
    upload.status === 'provisional' || upload.takesOffice === null
      ? t.never
      : `${t.tookOffice} ${plainDate(upload.takesOffice, lang)}`;
  return (
    <>
      <p>{t.previewIntro}</p>
      <p>
        <b>{upload.fileNames.join(', ')}</b>. {t.previewOf} {plainDate(upload.day, lang)},{' '}
        {t.statusShort[upload.status]}, {weighs}.
      </p>
      <Files files={preview.files} lang={lang} />
      <Flags flags={preview.flags} lang={lang} />
      <NewTowns fresh={preview.newMunicipalities} lang={lang} />
      <ErrorSummary lang={lang} state={state} />
      <form method="post" action={desk.link(at)}>
        {/* The file that was read in last when this was shown: after another one the preview is shown anew. */}
        <input type="hidden" name="gezien" value={preview.latestFile} />
        <SameTowns {...props} />
        <UnlikelySeats {...props} />
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
      <form method="post" action={desk.link(`${at}/wegdoen`)}>
        <p>
          <Submit secondary>{t.discard}</Submit>
        </p>
      </form>
    </>
  );
}

function Town(props: Props & { town: TownVersion }) {
  const { desk, preview, town } = props;
  const { lang } = desk;
  const t = resultMessages[lang];
  const votes = votesTotal(town.lists);
  const changes = preview.changes.filter((change) => change.municipality === town.municipality);
  const earlier = preview.earlierVersion.includes(town.municipality);
  const says = (list: string) => {
    const change = changes.find((each) => each.list === list);
    return change ? before(change, lang) : '–';
  };
  const gone = changes.filter((change) => change.kind === 'gone');
  const figures = preview.figures.filter((change) => change.municipality === town.municipality);
  return (
    <section class="b">
      <h2>
        {town.name} ({town.municipality})
      </h2>
      <p>{earlier ? (changes.length + figures.length === 0 ? t.same : null) : t.firstVersion}</p>
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
              known(list.votes, lang),
              list.votes === null || votes === null ? '–' : percent(list.votes, votes, lang),
              known(list.seats, lang),
              ...(changes.length > 0 ? [says(list.name)] : []),
            ],
          })),
          {
            key: '',
            cells: [
              t.total,
              known(votes, lang),
              votes === null ? '–' : percent(votes, votes, lang),
              known(seatsTotal(town.lists), lang),
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
      {figures.length > 0 ? (
        <p>
          {t.figuresChanged}:{' '}
          {figures.map(({ figure, values }) => `${t.figures[figure]} ${arrow(values, lang)}`).join('; ')}.
        </p>
      ) : null}
      <Known town={town} lang={lang} />
      <Verdict town={town} lang={lang} />
      <Fractions {...props} />
    </section>
  );
}

const known = (value: number | null, lang: 'nl' | 'en') =>
  value === null ? resultMessages[lang].unknown : number(value, lang);
const arrow = ([was, is]: Pair, lang: 'nl' | 'en') => `${known(was, lang)} → ${known(is, lang)}`;

function before(change: ListChange, lang: 'nl' | 'en'): string {
  const t = resultMessages[lang];
  if (change.kind === 'added') return t.newList;
  const was = t.was(known(change.votes[0], lang), known(change.seats[0], lang));
  return change.formerName === null ? was : `${t.wasCalled(change.formerName)}, ${was}`;
}

const turnoutKeys = ['entitled', 'admitted', 'blank', 'invalid'] as const;

/** Turnout and size as the files have them, and what is missing before this can weigh. */
function Known({ town, lang }: { town: TownVersion; lang: 'nl' | 'en' }) {
  const t = resultMessages[lang];
  const { turnout, councilSize } = town;
  const parts = turnoutKeys.flatMap((key) =>
    turnout[key] === null ? [] : [`${t.figures[key]} ${number(turnout[key], lang)}`],
  );
  if (councilSize !== null) parts.push(`${t.figures.councilSize} ${councilSize}`);
  const absent = [
    ...(turnoutKeys.every((key) => turnout[key] === null) ? [t.turnout] : []),
    ...(councilSize === null ? [t.figures.councilSize] : []),
  ];
  const votes = votesTotal(town.lists) !== null;
  const missing = votes ? t.missingSeats : seatsTotal(town.lists) === null ? t.missingBoth : t.missingVotes;
  return (
    <>
      {parts.length > 0 ? <p>{t.alsoInFile(parts.join(', '))}</p> : null}
      {absent.length > 0 ? <p>{t.notKnown(absent.join(', '))}</p> : null}
      {town.complete ? null : <p>{missing}</p>}
    </>
  );
}

function Fractions(props: Props & { town: TownVersion }) {
  const { desk, preview, state, town } = props;
  const t = resultMessages[desk.lang];
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
  const { desk, preview, proposal, state } = props;
  const t = resultMessages[desk.lang];
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

function hintOf({ desk, preview, proposal }: Props & { proposal: ListFraction }): string {
  const t = resultMessages[desk.lang];
  const nameOf = (id: string) => preview.existing.find((f) => f.fraction === id)?.shortName ?? id;
  if (unclear(proposal)) return t.unclear(proposal.candidates.map(nameOf).join(', '));
  if (!proposal.continues) return t.fresh;
  const former = proposal.formerName ?? proposal.shortName;
  const hows = {
    same_name: t.continues,
    changed_name: t.changedName(former),
    same_number: t.sameNumber(former),
    similar: `${t.similar} ${former}`,
    new: t.fresh,
  } as const satisfies Record<ListFraction['certainty'], string>;
  const how = hows[proposal.certainty];
  return former === proposal.shortName ? how : `${how}. ${t.renamed(former, proposal.shortName)}`;
}

function Rest({ desk, rest }: Props & { rest: readonly TownVersion[] }) {
  const { lang } = desk;
  const t = resultMessages[lang];
  if (rest.length === 0) return null;
  const lists = rest.reduce((sum, town) => sum + town.lists.length, 0);
  const votes = rest.reduce((sum, town) => sum + (votesTotal(town.lists) ?? 0), 0);
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
      <RestVerdict rest={rest} lang={lang} />
    </section>
  );
}
