import { changeSentence, resultPath } from '#elections';
import { DataTable, MunicipalityName, number, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { BasisCouncil, BasisFraction, VoteBasis } from '../basis.ts';
import { derivationMessages } from '../derivation-messages.ts';
import { votingMessages } from '../messages.ts';
import { standingIsPublic } from '../policy.ts';
import type { Vote } from '../store.ts';

export interface DerivationProps {
  readonly context: PageContext;
  readonly vote: Vote;
  readonly basis: VoteBasis;
}

/** Per municipality every fraction that counts, and what its weight is made of. */
export function Weights({ context, vote, basis }: DerivationProps) {
  const { lang, region } = context;
  const t = derivationMessages[lang];
  return (
    <>
      {region.municipalities
        .filter((town) => vote.participating.includes(town.id))
        .map((town) => {
          const councils = basis.councils.filter((council) => council.municipality === town.id);
          const own = basis.fractions.filter((f) => f.municipality === town.id && f.standing === 'eligible');
          return (
            <section key={town.id} id={town.id} class="keep">
              <h3>
                <MunicipalityName municipality={town} />
              </h3>
              {councils.map((council) => (
                <div key={council.result}>
                  <p class="small">
                    <a href={context.link(resultPath(council.result))}>
                      {t.source(
                        plainDate(council.electionDay, lang),
                        t[council.status],
                        plainDate(council.takesOffice, lang),
                      )}
                    </a>
                  </p>
                  <ChangesThen context={context} council={council} />
                </div>
              ))}
              {own.length === 0 ? (
                <p>{t.none}</p>
              ) : (
                <Fractions {...{ context, vote, own }} weights={basis.weights} town={town.name} />
              )}
            </section>
          );
        })}
    </>
  );
}

interface FractionsProps {
  readonly context: DerivationProps['context'];
  readonly vote: Vote;
  readonly own: readonly BasisFraction[];
  readonly weights: VoteBasis['weights'];
  readonly town: string;
}

function Fractions({ context, vote, own, weights, town }: FractionsProps) {
  const { lang } = context;
  const t = derivationMessages[lang];
  const ballots = standingIsPublic(vote) && !vote.consensus;
  const sum = own.reduce((total, f) => total + f.weight, 0);
  return (
    <DataTable
      caption={t.counted(town)}
      captionHidden
      columns={[
        { name: t.fraction },
        { name: t.list },
        { name: t.listVotes, figures: true },
        { name: t.membersOf, figures: true },
        { name: t.how },
        { name: t.weight, figures: true },
        ...(ballots ? [{ name: t.ballot }] : []),
      ]}
      rows={[
        ...own.map((f) => ({
          key: f.fraction,
          cells: [
            <span key="name" id={f.fraction}>
              {f.shortName}
            </span>,
            <Lines key="lists" texts={f.parts.map((part) => part.listName)} />,
            <Lines key="votes" texts={f.parts.map((part) => number(part.listVotes, lang))} />,
            <Lines key="members" texts={f.parts.map((part) => `${part.members} / ${part.listSeats}`)} />,
            <Lines
              key="how"
              whole
              texts={weights === 'equal' ? [t.once] : f.parts.map((part) => howText(part, weights, lang))}
            />,
            number(f.weight, lang),
            ...(ballots ? [choiceText(vote, f, lang)] : []),
          ],
        })),
        {
          key: '',
          cells: [t.total, '', '', '', '', <b key="sum">{number(sum, lang)}</b>, ...(ballots ? [''] : [])],
        },
      ]}
    />
  );
}

/** @param whole stays on one line on paper, where the space is */
function Lines({ texts, whole }: { texts: readonly string[]; whole?: boolean }) {
  return (
    <>
      {texts.map((text, index) => (
        // Two lists may give the same number of votes.
        <span key={`${index}${text}`} {...(whole ? { class: 'whole' } : {})}>
          {index > 0 ? <br /> : null}
          {text}
        </span>
      ))}
    </>
  );
}

function howText(
  part: BasisFraction['parts'][number],
  weights: Exclude<VoteBasis['weights'], 'equal'>,
  lang: 'nl' | 'en',
): string {
  const t = derivationMessages[lang];
  if (weights === 'seats') return t.seats(part.seats);
  if (part.votes === part.listVotes) return t.allVotes;
  if (part.votes === 0) return t.noVotes;
  return t.shareOf(number(part.listVotes, lang), part.members, part.listSeats);
}

function choiceText(vote: Vote, fraction: BasisFraction, lang: 'nl' | 'en'): string {
  const choice = vote.fractions.find((f) => f.fraction === fraction.fraction)?.choice;
  const t = votingMessages[lang];
  return choice ? t[choice] : '–';
}

/** Absent, or without weight: with the weight that is in no sum. */
export function Uncounted({ context, basis }: DerivationProps) {
  const { lang, region } = context;
  const t = derivationMessages[lang];
  const rows = basis.fractions.filter((f) => f.standing !== 'eligible');
  if (rows.length === 0) return <p>{t.everybody}</p>;
  const townOf = (f: { municipality: BasisCouncil['municipality'] }) =>
    region.municipalities.find((m) => m.id === f.municipality)?.name ?? '';
  return (
    <DataTable
      caption={t.uncounted}
      captionHidden
      columns={[
        { name: t.fraction },
        { name: t.municipality },
        { name: t.weight, figures: true },
        { name: t.why },
      ]}
      rows={rows.map((f) => ({
        key: f.fraction,
        cells: [
          <span key="name" id={f.fraction}>
            {f.shortName}
          </span>,
          townOf(f),
          number(f.weight, lang),
          f.standing === 'absent' ? t.absent : t.no_weight,
        ],
      }))}
    />
  );
}

/** What happened to the fractions of one council before the vote, as it was recorded by then. */
function ChangesThen({ context, council }: { context: PageContext; council: BasisCouncil }) {
  const { lang } = context;
  const t = derivationMessages[lang];
  if (council.changes.length === 0) return <p class="small">{t.noChanges}</p>;
  return (
    <>
      <p class="small">{t.changes}</p>
      <ul class="plain small">
        {council.changes.map((change) => (
          <li key={change.id}>
            {plainDate(change.day, lang)}: {changeSentence(change, lang)}{' '}
            <span lang="nl">{change.source}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
