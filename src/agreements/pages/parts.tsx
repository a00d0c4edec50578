import { dateOf } from '#kernel';
import { mandatePath } from '#mandates';
import { DataTable, EmptyState, enumeration, Notice, plainDate, Status } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import { euros } from '#programmes';
import { agreementMessages } from '../messages.ts';
import { capacityText, hours, partyName, plain } from '../names.ts';
import { agreementPath } from '../paths.ts';
import { mayNoteUse } from '../policy.ts';
import { type AgreementContent, moneyOf, type Party, wholeShare } from '../rules/agreement.ts';
import type { Standing } from '../rules/standing.ts';
import type { NotedUse } from '../store.ts';
import type { AgreementView } from '../whole.ts';

const signs = {
  draft: ['waiting', 'n'],
  dropped: ['out', 't'],
  to_start: ['next', 'n'],
  running: ['ok', 'v'],
  ends_soon: ['warning', 't'],
  ended: ['past', 'n'],
} as const;

export function StandingSign({ lang, standing }: { lang: Lang; standing: Standing }) {
  const [icon, tone] = signs[standing];
  return (
    <Status icon={icon} tone={tone}>
      {agreementMessages[lang].standings[standing]}
    </Status>
  );
}

interface Props {
  readonly context: PageContext;
  readonly content: AgreementContent;
}

/** Inhabitants, a percentage, or nothing. */
function partText({ context, content }: Props, { parts }: Party): string {
  if (parts === null || content.key === null || content.key === 'equal') return '–';
  if (content.key === 'inhabitants') return plain(parts * 100, context.lang);
  return `${plain((parts * 10_000) / wholeShare, context.lang)}%`;
}

export function PartiesTable({ context, content }: Props) {
  const { lang } = context;
  const t = agreementMessages[lang];
  const parts = content.key !== null && content.key !== 'equal';
  return (
    <DataTable
      caption={t.partiesHead}
      captionHidden
      columns={[
        { name: t.party },
        { name: t.signatory },
        { name: t.capacityPer },
        ...(parts ? [{ name: t.share, figures: true }] : []),
      ]}
      rows={content.parties.map((party) => ({
        key: party.key,
        cells: [
          <span key="name" lang="nl">
            {partyName(context, party)}
          </span>,
          party.signatory === '' ? (
            t.signatoryUnknown
          ) : (
            <span key="signatory" lang="nl">
              {party.signatory}
            </span>
          ),
          capacityText(party.capacity, lang),
          ...(parts ? [partText({ context, content }, party)] : []),
        ],
      }))}
    />
  );
}

/** Of every year what all pay together, and each by the key. */
export function MoneyTable({ context, content }: Props) {
  const { lang } = context;
  const t = agreementMessages[lang];
  const { key, money } = content;
  if (money.length === 0 || key === null) return <p>{t.noMoney}</p>;
  const paying = moneyOf(content, money[0]?.year ?? 0).map(({ party }) => party);
  const names = content.parties.filter((party) => paying.includes(party.key));
  return (
    <>
      <p>
        {t.keys[key]}{' '}
        {content.keySource === '' ? null : (
          <>
            {t.keySource}: <span lang="nl">{content.keySource}</span>.
          </>
        )}
      </p>
      <DataTable
        caption={t.moneyHead}
        captionHidden
        columns={[
          { name: t.year },
          { name: t.together, figures: true },
          ...names.map((party) => ({ name: partyName(context, party), figures: true })),
        ]}
        rows={money.map(({ year, cents }) => ({
          key: String(year),
          cells: [
            String(year),
            euros(cents, lang),
            ...moneyOf(content, year).map((part) => euros(part.cents, lang)),
          ],
        }))}
      />
    </>
  );
}

/** What each promised beside what it put in; to whom it belongs the way to note it. */
export function AccountTable({ context, view }: { context: PageContext; view: AgreementView }) {
  const { lang, actor, region } = context;
  const t = agreementMessages[lang];
  const { row, lines } = view;
  if (lines.length === 0) return <EmptyState>{t.accountNone}</EmptyState>;
  const thisYear = Number(context.today.slice(0, 4));
  const may = (party: Party) => mayNoteUse(actor, region.id, party) !== undefined;
  const acting = lines.some(({ party, year }) => year <= thisYear && may(party));
  return (
    <>
      <p>{t.accountIntro}</p>
      <DataTable
        caption={t.accountHead}
        captionHidden
        columns={[
          { name: t.party },
          { name: t.year, figures: true },
          { name: t.hours, figures: true },
          { name: t.hoursUsed, figures: true },
          { name: t.money, figures: true },
          { name: t.moneyUsed, figures: true },
          ...(acting ? [{ name: t.act }] : []),
        ]}
        rows={lines.map((line) => {
          const silent = line.year <= thisYear ? t.notNoted : '–';
          const name = partyName(context, line.party);
          const way = `${agreementPath(row.id)}?partij=${line.party.key}&jaar=${line.year}#inzet`;
          const label = line.from === 'party' ? t.noteAgain : t.note;
          const whose = line.from === 'measures' ? <span class="small"> ({t.fromMeasures})</span> : null;
          return {
            key: `${line.party.key} ${line.year}`,
            cells: [
              <span key="name" lang="nl">
                {name}
              </span>,
              String(line.year),
              hours(line.promisedHours, lang),
              line.usedHours === null ? (
                silent
              ) : (
                <>
                  {hours(line.usedHours, lang)}
                  {whose}
                </>
              ),
              euros(line.promisedCents, lang),
              line.usedCents === null ? (
                silent
              ) : (
                <>
                  {euros(line.usedCents, lang)}
                  {whose}
                </>
              ),
              ...(acting
                ? [
                    line.year <= thisYear && may(line.party) ? (
                      <a key="act" href={context.link(way)}>
                        {label} <span class="vh">{t.usedWords(name, line.year)}</span>
                      </a>
                    ) : (
                      '–'
                    ),
                  ]
                : []),
            ],
          };
        })}
      />
    </>
  );
}

/** What measures took that counts with none of the agreements that ran: said with each of them. */
export function Untold({ context, view }: { context: PageContext; view: AgreementView }) {
  const { lang } = context;
  const t = agreementMessages[lang];
  const { mandate, parties } = view.row.content;
  if (view.untold.length === 0 || mandate === null) return null;
  return (
    <Notice kind="warning">
      <ul class="plain">
        {view.untold.map(({ party, year, hours: used, cents }) => (
          <li key={`${party} ${year}`}>
            {t.untold(
              partyName(context, parties.find(({ key }) => key === party) ?? { key: party, name: null }),
              year,
              enumeration(
                [
                  ...(used === null ? [] : [t.untoldHours(plain(used, lang))]),
                  ...(cents === null ? [] : [euros(cents, lang)]),
                ],
                lang,
              ),
            )}
          </li>
        ))}
      </ul>
      <p>
        {t.untoldHow} <a href={context.link(mandatePath(mandate))}>{t.untoldWhere}</a>
      </p>
    </Notice>
  );
}

/** Every note that was made, with its words and why it came in the place of an earlier one. */
export function NotedUses(props: { context: PageContext; view: AgreementView; uses: readonly NotedUse[] }) {
  const { context, view, uses } = props;
  const { lang } = context;
  const t = agreementMessages[lang];
  if (uses.length === 0) return null;
  return (
    <details>
      <summary>{t.usesHead}</summary>
      <ul>
        {uses.map((use) => {
          const party = view.row.content.parties.find(({ key }) => key === use.party);
          return (
            <li key={`${use.party} ${use.year} ${use.version}`}>
              <b lang="nl">{t.usedWords(party ? partyName(context, party) : use.party, use.year)}</b>:{' '}
              {plain(use.hundredths, lang)} {t.units[use.unit]}, {euros(use.cents, lang)}.{' '}
              <span lang="nl">
                {use.note} {use.reason}
              </span>{' '}
              {t.recorded(plainDate(dateOf(use.recordedAt), lang), use.recordedBy)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
