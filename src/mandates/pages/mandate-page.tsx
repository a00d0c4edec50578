import { dateOf } from '#kernel';
import {
  Breadcrumb,
  countWord,
  DataTable,
  DefinitionSide,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  enumeration,
  MunicipalityName,
  Notice,
  number,
  Paragraphs,
  plainDate,
  Status,
} from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readWithSections,
  type Section,
} from '#platform/http';
import { proposalPath, proposalVersionPath } from '#proposals';
import { mandateMessages } from '../messages.ts';
import { mandatePath, mandatesPath } from '../paths.ts';
import { type Binding, isBound } from '../rules/binding.ts';
import { portions } from '../rules/money.ts';
import { frameworks, isMandate, type MandateBody, type Terms, termsVersions } from '../store.ts';
import { type MandateView, mandateView, mandateViews } from '../whole.ts';
import { euros, Findings, townName } from './findings.tsx';
import { MandateWork } from './mandate-work.tsx';

export interface MandateProps {
  readonly context: PageContext;
  readonly mandate: MandateView;
}

/** One mandate: who is bound, what the adopted text allows, what rests on it and what of that falls outside. */
async function show(
  context: PageContext,
  state: FormState,
  sections: readonly Section[],
): Promise<PageAnswer> {
  const id = Number(context.params.mandaat);
  const own = [frameworks(), termsVersions(id)] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { mandate: id });
  const [all, versions] = rows;
  const row = all.find((each) => each.id === id);
  if (!row || !isMandate(row)) return undefined;
  const { lang } = context;
  const t = mandateMessages[lang];
  const mandate = mandateView(row, all, context.today);
  const props = { context, mandate };
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(mandatesPath), text: t.list }]} />
        <h1 lang="nl">{t.title(row.title)}</h1>
        <ErrorSummary lang={lang} state={state} />
        <Lead {...props} />
        <p>
          <a href={context.link(`${proposalPath(row.id)}#raden`)}>{t.readFramework}</a>
        </p>
      </div>
      {mandate.successors.map((next) => (
        <Notice key={next.id} kind="info">
          <p>
            <a href={context.link(mandatePath(next.id))}>{t.replacedBy(next.title)}</a>
          </p>
        </Notice>
      ))}
      <section class="b" aria-labelledby="gebonden">
        <h2 id="gebonden">{t.whoIsBound}</h2>
        <Bodies {...props} />
      </section>
      <section class="b" aria-labelledby="grenzen">
        <h2 id="grenzen">{t.limits}</h2>
        {row.terms === null ? (
          <EmptyState>{t.limitsNone}</EmptyState>
        ) : (
          <Limits {...props} terms={row.terms} />
        )}
      </section>
      <section class="b" aria-labelledby="werk">
        <h2 id="werk">{t.workOn}</h2>
        <WorkList {...props} />
      </section>
      {parts('mandate')}
      <MandateWork {...props} state={state} others={mandateViews(all, context.today)} />
      <EarlierVersions
        lang={lang}
        versions={versions.map(({ terms }) => terms)}
        show={(terms) => <Limits {...props} terms={terms} />}
      />
    </div>
  );
  return { title: t.title(row.title), current: 'councils', address: mandatePath(id), body };
}

/** The page of a mandate, and the same with a form that was refused. @param sections of features that come later */
export function mandatePages(sections: readonly Section[]): {
  readonly page: Page;
  readonly showMandate: (context: PageContext, state: FormState) => Promise<PageAnswer>;
} {
  const showMandate = (context: PageContext, state: FormState) => show(context, state, sections);
  return {
    showMandate,
    page: {
      path: mandatePath('{mandaat}'),
      collected: ({ mandaat }) => [`proposal/${mandaat}`],
      render: (context) => showMandate(context, emptyForm),
    },
  };
}

function Lead({ context, mandate }: MandateProps) {
  const { lang, today } = context;
  const t = mandateMessages[lang];
  const bound = mandate.bindings.filter(isBound);
  const endsOn = mandate.row.terms?.endsOn ?? null;
  const names = enumeration(
    bound.map((each) => townName(context, each.municipality)),
    lang,
  );
  const count = (value: number) => countWord(value, lang);
  const told = t.lead(count(bound.length), count(mandate.bindings.length), names);
  return (
    <>
      <p class="lead">
        {bound.length === 0 ? t.nobody : `${told.slice(0, 1).toUpperCase()}${told.slice(1)}`}
      </p>
      <p>
        {mandate.between === null
          ? null
          : t.between(plainDate(mandate.between.first, lang), plainDate(mandate.between.last, lang))}{' '}
        {endsOn === null ? null : (endsOn < today ? t.endedOn : t.ends)(plainDate(endsOn, lang))}
      </p>
      <p class="small">{t.noPower}</p>
    </>
  );
}

function Bodies({ context, mandate }: MandateProps) {
  const t = mandateMessages[context.lang];
  return (
    <DataTable
      caption={t.whoIsBound}
      captionHidden
      columns={[{ name: t.municipality }, { name: t.standing }, { name: t.text }]}
      rows={context.region.municipalities.flatMap((town) => {
        const binding = mandate.bindings.find((each) => each.municipality === town.id);
        const body = mandate.row.bodies.find((each) => each.municipality === town.id);
        if (!binding || !body) return [];
        return [
          {
            key: town.id,
            cells: [
              <MunicipalityName key="town" municipality={town} href={context.link(`/raden/${town.slug}`)} />,
              <StandingCell key="standing" context={context} binding={binding} body={body} />,
              <TextCell key="text" {...{ context, mandate, binding, body }} />,
            ],
          },
        ];
      })}
    />
  );
}

const signs = {
  bound: ['ok', 'v'],
  bound_otherwise: ['amended', 'v'],
  open: ['waiting', 'n'],
  not_adopted: ['rejected', 't'],
  ended: ['out', 't'],
  replaced: ['out', 'n'],
} as const;

function StandingCell(props: { context: PageContext; binding: Binding; body: MandateBody }) {
  const { context, binding, body } = props;
  const { lang } = context;
  const t = mandateMessages[lang];
  const [icon, tone] = signs[binding.standing];
  return (
    <>
      <Status icon={icon} tone={tone}>
        {t.standings[binding.standing]}
        {binding.since === null
          ? ''
          : `, ${(binding.standing === 'not_adopted' ? t.onDay : t.sinceDay)(plainDate(binding.since, lang))}`}
      </Status>
      {binding.by === null ? null : (
        <p class="small">
          <a href={context.link(mandatePath(binding.by))}>{t.byFramework}</a>
        </p>
      )}
      {binding.standing === 'ended' && body.end?.day ? (
        <p class="small">
          {t.endOf(plainDate(body.end.day, lang), body.end.recordedBy)}{' '}
          <span lang="nl">{body.end.reason}</span>{' '}
          {body.end.link === null ? null : <a href={body.end.link}>{t.endedWhere}</a>}
        </p>
      ) : null}
    </>
  );
}

function TextCell(props: MandateProps & { binding: Binding; body: MandateBody }) {
  const { context, mandate, binding, body } = props;
  const t = mandateMessages[context.lang];
  if (binding.standing === 'open') return <>–</>;
  const version = body.textVersion ?? mandate.row.textVersion;
  return (
    <>
      <a href={context.link(proposalVersionPath(mandate.row.id, version))}>{t.textVersion(version)}</a>
      {body.amendments.map(({ text, roomPoint }) => (
        <p class="small" key={text} lang="nl">
          {roomPoint === null
            ? t.outsideRoom(text)
            : t.inRoom(text, mandate.row.roomPoints[roomPoint - 1] ?? String(roomPoint))}
        </p>
      ))}
    </>
  );
}

function Limits({ context, mandate, terms }: MandateProps & { terms: Terms }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  return (
    <div class="txt">
      <h3>{t.includes}</h3>
      <Paragraphs text={terms.includes} />
      {terms.excludes === '' ? null : (
        <>
          <h3>{t.excludes}</h3>
          <Paragraphs text={terms.excludes} />
        </>
      )}
      <p>
        {t.passage}: <span lang="nl">{terms.passage}</span>
      </p>
      <p>
        {terms.amount === null ? (
          t.noMoney
        ) : (
          <>
            {t.amount}:{' '}
            <b>
              {euros(terms.amount, lang)} {t.measures[terms.measure]}
            </b>
            . {terms.shares.length === 0 ? t.noKey : null}
          </>
        )}{' '}
        {terms.endsOn === null ? `${t.noEnd}.` : t.ends(plainDate(terms.endsOn, lang))}
      </p>
      <Key context={context} mandate={mandate} terms={terms} />
      <Balance context={context} mandate={mandate} terms={terms} />
      <p class="small muted">{t.recorded(plainDate(dateOf(terms.recordedAt), lang), terms.recordedBy)}</p>
    </div>
  );
}

function Key({ context, mandate, terms }: MandateProps & { terms: Terms }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  if (terms.amount === null || terms.shares.length === 0) return null;
  const bound = new Set(mandate.bindings.filter(isBound).map(({ municipality }) => municipality));
  return (
    <DataTable
      caption={t.key}
      columns={[
        { name: t.municipality },
        { name: t.parts, figures: true },
        { name: t.share, figures: true },
        { name: t.counts },
      ]}
      rows={portions({ amount: terms.amount, shares: terms.shares }).map((each) => ({
        key: each.municipality,
        cells: [
          townName(context, each.municipality),
          number(each.parts, lang),
          euros(each.amount, lang),
          bound.has(each.municipality) ? t.countsYes : t.countsNo,
        ],
      }))}
    />
  );
}

/** Only with what holds now: of an earlier version nothing is left to reckon with. */
function Balance({ context, mandate, terms }: MandateProps & { terms: Terms }) {
  const { lang } = context;
  const t = mandateMessages[lang];
  const { balance, row } = mandate;
  if (balance === null || terms.version !== row.terms?.version) return null;
  const measured = (amount: number) => `${euros(amount, lang)} ${t.measures[terms.measure]}`;
  return (
    <DefinitionSide
      id="ruimte-in-geld"
      title={t.balance}
      items={[
        { term: t.available, value: measured(balance.available) },
        { term: t.asked, value: measured(balance.asked) },
        balance.left < 0
          ? { term: t.tooMuch, value: measured(-balance.left) }
          : { term: t.left, value: measured(balance.left) },
      ]}
    />
  );
}

function WorkList({ context, mandate }: MandateProps) {
  const { lang } = context;
  const t = mandateMessages[lang];
  if (mandate.works.length === 0) return <EmptyState>{t.workNone}</EmptyState>;
  return (
    <>
      {mandate.works.map(({ use, judgement }) => (
        <div class="change txt" key={use.work}>
          <h3 lang="nl">
            <a href={context.link(proposalPath(use.work))}>{use.title}</a>
          </h3>
          <p>
            {enumeration(
              use.municipalities.map((code) => townName(context, code)),
              lang,
            )}
            . {use.amount === null ? null : t.asks(euros(use.amount, lang), t.measures[use.measure])}{' '}
            {use.until === null ? null : t.runsUntil(plainDate(use.until, lang))}
          </p>
          {use.state === 'withdrawn' || use.state === 'off_the_table' ? (
            <p>{t.gone}</p>
          ) : (
            <Findings context={context} judgement={judgement} note={use.note} />
          )}
        </div>
      ))}
    </>
  );
}
