import { DataTable, number, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { changeMessages } from '../change-messages.ts';
import type { FractionInOffice } from '../councils.ts';
import type { RecordedChange } from '../fraction-changes.ts';
import { electionMessages } from '../messages.ts';
import { resultPath } from '../paths.ts';
import { isCombined } from '../rules/fraction-proposal.ts';
import type { WeightPart } from '../rules/weights.ts';
import { splitOffSentence } from '../split-off-words.ts';
import { weighingSentence, weightName } from '../weighing-words.ts';
import { ChangesTable } from './changes-table.tsx';

interface Props {
  readonly context: PageContext;
  readonly fraction: FractionInOffice;
  /** Those that made the fraction what it is. */
  readonly changes: readonly RecordedChange[];
}

/** "Waar komt dit getal vandaan?": from the weight back to the file. */
export function WeightDerivation({ context, fraction, changes }: Props) {
  const { lang } = context;
  const t = changeMessages[lang];
  const e = electionMessages[lang];
  return (
    <section class="b" id="herleiding">
      <h2>{t.where}</h2>
      {fraction.weight === 0 ? (
        <p>
          <b>{t.zero}</b>
        </p>
      ) : null}
      <Parts context={context} fraction={fraction} />
      <dl class="facts">
        <dt>{t.result}</dt>
        <dd>
          <a href={context.link(resultPath(fraction.result))}>
            {e.electionOf} {plainDate(fraction.electionDay, lang)}
          </a>
          , {e[fraction.status].toLowerCase()}
        </dd>
        <dt>{t.file}</dt>
        <dd>
          {fraction.fileName}
          <br />
          SHA-256 <code>{fraction.sha256}</code>
        </dd>
        <dt>{t.tookOffice}</dt>
        <dd>
          {plainDate(fraction.takesOffice, lang)}, {t.tookOfficeNote}
        </dd>
        <dt>{t.rule}</dt>
        <dd>
          {weighingSentence(fraction.weights, lang)} {splitOffSentence(fraction.rule, lang)}{' '}
          <a href={context.link('/spelregels')}>{t.toRules}</a>
        </dd>
      </dl>
      <h3>{t.changes}</h3>
      {changes.length === 0 ? (
        <p>{t.noChanges}</p>
      ) : (
        <ChangesTable context={context} caption={t.changes} changes={changes} />
      )}
    </section>
  );
}

function Parts({ context, fraction }: Omit<Props, 'changes'>) {
  const { lang } = context;
  const t = changeMessages[lang];
  const { weights } = fraction;
  const combined = fraction.parts.some((part) => isCombined(part.listName));
  const votes = weights === 'votes_at_latest_election';
  const counted = (part: WeightPart) => (votes ? part.votes : part.seats);
  const sum = votes ? fraction.votes : fraction.weighingSeats;
  return (
    <>
      <DataTable
        caption={`${weightName(weights, lang)}: ${number(fraction.weight, lang)}`}
        {...(combined ? { note: t.combinedNote } : {})}
        columns={[
          { name: t.lists },
          { name: t.votesOnList, figures: true },
          { name: t.listSeats, figures: true },
          { name: t.membersHere, figures: true },
          { name: votes ? t.counts : t.seatsCount, figures: true },
        ]}
        rows={[
          ...fraction.parts.map((part) => ({
            key: part.list,
            cells: [
              part.listName,
              number(part.listVotes, lang),
              part.listSeats,
              part.members,
              number(counted(part), lang),
            ],
          })),
          ...(fraction.parts.length > 1
            ? [{ key: '', cells: [t.total, '', '', fraction.seats, number(sum, lang)] }]
            : []),
        ]}
      />
      {weights === 'equal' ? <p>{t.once(sum, fraction.weight)}</p> : null}
    </>
  );
}
