import {
  Breadcrumb,
  countWord,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  enumeration,
  lawWords,
  Notice,
  plainDate,
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
import { proposalPath } from '#proposals';
import { mandateMessages } from '../messages.ts';
import { mandatePath, mandatesPath } from '../paths.ts';
import { isBound } from '../rules/binding.ts';
import { frameworks, isMandate, newestOfMandate, termsVersions } from '../store.ts';
import { type MandateView, mandateView, mandateViews } from '../whole.ts';
import { Bodies } from './bodies-table.tsx';
import { euros, Findings, townName } from './findings.tsx';
import { Limits } from './limits-part.tsx';
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
      collected: ({ mandaat }) => newestOfMandate(Number(mandaat)),
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
  const told = t.lead(count(bound.length), count(mandate.bindings.length), names, bound.length === 1);
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
      <p class="small">{t.noPower(lawWords('mandate', today, lang))}</p>
    </>
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
