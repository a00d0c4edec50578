import { AdviceLine, Breadcrumb, DataTable, momentWords, number, Status } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { checkpoints } from '#platform/journal';
import { standingIsPublic, type Vote, voteById, votePath } from '#voting';
import { verificationMessages } from '../messages.ts';
import { entryProofPath, journalPath, voteProofPath } from '../paths.ts';
import { entriesOfVote, rowsOfVote, type VoteEntry, type VoteRow } from '../store.ts';

const ballots: ReadonlySet<string> = new Set(['cast_ballot', 'enter_paper_ballot']);

/** That a vote, its ballots and its result are in the journal and unchanged: for anyone. */
export const voteProofPage: Page = {
  path: voteProofPath('{stemming}'),
  render: async (context) => {
    const id = Number(context.params.stemming);
    const [[vote], entries, rows, [checkpoint]] = await context.read([
      voteById(id),
      entriesOfVote(`vote/${id}`),
      rowsOfVote(id),
      checkpoints(1),
    ]);
    if (!vote) return undefined;
    const title = verificationMessages[context.lang].voteTitle;
    const signed = checkpoint?.size ?? 0;
    return {
      title,
      current: 'proposals',
      body: <View {...{ context, vote, entries, rows, signed }} />,
      live: vote.state === 'open',
    };
  },
};

interface Shown {
  readonly context: PageContext;
  readonly vote: Vote;
  readonly entries: readonly VoteEntry[];
  readonly rows: readonly VoteRow[];
  /** How many entries the last checkpoint holds. */
  readonly signed: number;
}

function View(props: Shown) {
  const { context, vote, rows } = props;
  const t = verificationMessages[context.lang];
  const good = rows.every((row) => row.same);
  return (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(votePath(vote.id)), text: t.toVote }]} />
      <h1>{t.voteTitle}</h1>
      <p lang="nl">{vote.question}</p>
      <AdviceLine lang={context.lang} competences={['council', 'college']} />
      <p>{t.voteIntro}</p>
      <p>
        <Status icon={good ? 'ok' : 'warning'} tone={good ? 'v' : 't'}>
          {good ? t.rowsGood : t.rowsBad}
        </Status>
      </p>
      <h2>{t.steps}</h2>
      <Steps {...props} />
      {vote.consensus ? null : (
        <>
          <h2>{t.ballots}</h2>
          {standingIsPublic(vote) ? <Ballots {...props} /> : <p>{t.afterClosing}</p>}
        </>
      )}
      <h2>{t.how}</h2>
      <p>{t.howText}</p>
      <p>
        <a href={context.link(journalPath)}>{t.title}</a>
      </p>
    </div>
  );
}

function Proof({ context, seq, signed }: { context: PageContext; seq: number | null; signed: number }) {
  const t = verificationMessages[context.lang];
  if (seq === null) return <>{t.unsealed}</>;
  const address = `/${context.region.id}/api/v1${entryProofPath(seq)}`;
  return (
    <>
      <a href={address}>{t.proofFile(number(seq, context.lang))}</a>,{' '}
      {seq < signed ? t.inCheckpoint : t.notYet}
    </>
  );
}

function Steps({ context, entries, signed }: Shown) {
  const { lang } = context;
  const t = verificationMessages[lang];
  return (
    <DataTable
      caption={t.steps}
      captionHidden
      columns={[
        { name: t.step },
        { name: t.moment },
        { name: t.office },
        { name: t.reason },
        { name: t.proof },
      ]}
      rows={entries
        .filter((entry) => !ballots.has(entry.operation))
        .map((entry) => ({
          key: `${entry.seq}${entry.at}`,
          cells: [
            t.operations[entry.operation] ?? entry.operation,
            momentWords(entry.at, lang),
            <span key="office" lang="nl">
              {entry.office}
            </span>,
            <span key="reason" lang="nl">
              {entry.reason}
            </span>,
            <Proof key="proof" {...{ context, signed, seq: entry.seq }} />,
          ],
        }))}
    />
  );
}

function Ballots({ context, vote, entries, rows, signed }: Shown) {
  const { lang } = context;
  const t = verificationMessages[lang];
  const last = new Map(
    entries.filter((entry) => ballots.has(entry.operation)).map((entry) => [entry.fraction, entry]),
  );
  const same = new Map(rows.filter((row) => row.table === 'ballot').map((row) => [row.fraction, row.same]));
  const cast = vote.fractions.filter((each) => each.choice !== null || last.has(each.fraction));
  if (cast.length === 0) return <p>{t.noBallots}</p>;
  const town = (id: string) => context.region.municipalities.find((m) => m.id === id)?.name ?? '';
  return (
    <DataTable
      caption={t.ballotsCaption}
      captionHidden
      columns={[{ name: t.fraction }, { name: t.choice }, { name: t.same }, { name: t.proof }]}
      rows={cast.map((each) => {
        const entry = last.get(each.fraction);
        const agrees = entry?.choice === each.choice && same.get(each.fraction) === true;
        return {
          key: each.fraction,
          cells: [
            <span key="name" lang="nl">
              {each.shortName.includes(town(each.municipality))
                ? each.shortName
                : `${each.shortName} ${town(each.municipality)}`}
            </span>,
            each.choice === null ? '' : t.choices[each.choice],
            agrees ? t.yes : <strong key="no">{t.no}</strong>,
            <Proof key="proof" {...{ context, signed, seq: entry?.seq ?? null }} />,
          ],
        };
      })}
    />
  );
}
