import { dateOf } from '#kernel';
import { frameworks, mandatePath } from '#mandates';
import {
  Breadcrumb,
  DefinitionSide,
  EarlierVersions,
  ErrorSummary,
  Invented,
  Notice,
  number,
  Paragraphs,
  plainDate,
  sinceFirst,
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
import { agreementMessages } from '../messages.ts';
import { agreementPath, agreementsPath, editAgreementPath } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { notAKeeper } from '../refusals.ts';
import type { AgreementContent } from '../rules/agreement.ts';
import { holds, isPublic } from '../rules/standing.ts';
import {
  agreementAt,
  agreementList,
  agreementVersions,
  newestOfAgreement,
  usesOfAgreement,
} from '../store.ts';
import { type AgreementView, agreementView, mayRead, signedVersions } from '../whole.ts';
import { AgainstMandate } from './mandate-part.tsx';
import { AccountTable, MoneyTable, NotedUses, PartiesTable, StandingSign, Untold } from './parts.tsx';
import { CorrectSteps, ReplacedSteps, StepForm, UseForm } from './work-forms.tsx';

interface Props {
  readonly context: PageContext;
  readonly view: AgreementView;
}

/** One agreement: what was agreed by whom, what each put in, when it ends, and for its keepers the work. */
async function show(
  context: PageContext,
  state: FormState,
  sections: readonly Section[],
  sent: boolean,
): Promise<PageAnswer> {
  const { lang } = context;
  const t = agreementMessages[lang];
  const id = Number(context.params.overeenkomst);
  const own = [
    agreementAt(id),
    agreementVersions(id),
    usesOfAgreement(id),
    agreementList(),
    frameworks(),
  ] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { agreement: id });
  const [[row], versions, uses, agreements, mandates] = rows;
  const view = row && agreementView(row, context.today);
  if (!view || !mayRead(context, view)) return sent ? { denied: notAKeeper[lang] } : undefined;
  const { content } = view.row;
  const props = { context, view };
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(agreementsPath), text: t.list }]} />
      <p class="amb">{t.kinds[content.kind]}</p>
      <h1 lang="nl">{content.title}</h1>
      <p>
        <StandingSign lang={lang} standing={view.held.standing} />
      </p>
      <ErrorSummary lang={lang} state={state} />
      <Notices {...props} />
      <UseForm {...props} state={state} />
      <Text context={context} content={content} />
      <section class="b" aria-labelledby="toegezegd-en-gebruikt">
        <h2 id="toegezegd-en-gebruikt">{t.accountHead}</h2>
        <AccountTable {...props} />
        <Untold {...props} />
        <NotedUses {...props} uses={uses.map(({ use }) => use)} />
      </section>
      <AgainstMandate {...props} {...{ agreements, mandates }} />
      {isPublic(view.held) ? parts('agreement') : null}
      <Origin {...props} />
      <p class="small muted">
        {t.recorded(plainDate(dateOf(view.row.recordedAt), lang), view.row.recordedBy)}
      </p>
      <Invented context={context} of={sinceFirst(view.row, versions)}>
        {t.invented}
      </Invented>
      <Work {...props} state={state} />
      <EarlierVersions
        lang={lang}
        versions={isPublic(view.held) ? signedVersions(view, versions) : versions}
        show={(version) => <Text context={context} content={version.content} />}
      />
    </div>
  );
  return { title: content.title, current: 'councils', address: agreementPath(id), body };
}

/** The page of an agreement, and the same with a form that was sent. @param sections of features that come later */
export function agreementPages(sections: readonly Section[]): {
  readonly page: Page;
  readonly showAgreement: (context: PageContext, state: FormState, sent?: boolean) => Promise<PageAnswer>;
} {
  const showAgreement = (context: PageContext, state: FormState, sent = false) =>
    show(context, state, sections, sent);
  return {
    showAgreement,
    page: {
      path: agreementPath('{overeenkomst}'),
      query: ['partij', 'jaar'],
      collected: ({ overeenkomst }) => newestOfAgreement(Number(overeenkomst)),
      render: (context) => showAgreement(context, emptyForm),
    },
  };
}

function Notices({ context, view }: Props) {
  const { lang, today } = context;
  const t = agreementMessages[lang];
  const { held, row } = view;
  const day = (given: Parameters<typeof plainDate>[0]) => plainDate(given, lang);
  const step = row.steps.find(({ kind }) => kind !== 'sign');
  return (
    <>
      {held.standing === 'draft' ? (
        <Notice kind="info">
          <p>{t.draftNotice}</p>
        </Notice>
      ) : null}
      {step ? (
        <Notice kind="info">
          <p>{(step.kind === 'end' ? t.endedOn : t.droppedOn)(day(step.day), step.recordedBy)}</p>
          <p lang="nl">{step.reason}</p>
        </Notice>
      ) : null}
      <ReplacedSteps {...{ context, view }} />
      {held.standing === 'ends_soon' && held.lastDay !== null ? (
        <Notice kind="warning">
          <p>
            {t.endsSoon(day(held.lastDay))}{' '}
            {held.noticeBy === null
              ? null
              : (held.noticeBy < today ? t.noticePast : t.noticeBy)(day(held.noticeBy))}
          </p>
        </Notice>
      ) : null}
      {holds(held) && held.evaluation === 'soon' && row.content.evaluationOn !== null ? (
        <Notice kind="info">
          <p>{t.evaluationSoon(day(row.content.evaluationOn))}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** What the agreement says, as it is now or as it was. */
function Text({ context, content }: { context: PageContext; content: AgreementContent }) {
  const { lang } = context;
  const t = agreementMessages[lang];
  return (
    <>
      <section class="b txt">
        <h2>{t.purpose}</h2>
        <Paragraphs text={content.purpose} />
        <Term context={context} content={content} />
      </section>
      <section class="b">
        <h2>{t.partiesHead}</h2>
        <PartiesTable context={context} content={content} />
        <p class="small">{t.hoursPerFte(number(content.hoursPerFte, lang))}</p>
      </section>
      <section class="b">
        <h2>{t.moneyHead}</h2>
        <MoneyTable context={context} content={content} />
      </section>
    </>
  );
}

function Term({ context, content }: { context: PageContext; content: AgreementContent }) {
  const { lang, today } = context;
  const t = agreementMessages[lang];
  const { startsOn, endsOn, noticeMonths, evaluationOn, from } = content;
  const start = plainDate(startsOn, lang);
  const past = evaluationOn !== null && evaluationOn < today;
  return (
    <p>
      {t.term}: {endsOn === null ? t.fromOn(start) : t.fromTo(start, plainDate(endsOn, lang))}.{' '}
      {from === undefined ? null : `${t.holdsFrom(plainDate(from, lang))} `}
      {noticeMonths === null ? null : t.notice(noticeMonths)}{' '}
      {evaluationOn === null
        ? null
        : (past ? t.evaluationPast : t.evaluationOn)(plainDate(evaluationOn, lang))}
    </p>
  );
}

function Origin({ context, view }: Props) {
  const { lang } = context;
  const t = agreementMessages[lang];
  const { row } = view;
  const { content } = row;
  const signed = row.steps.find(({ kind }) => kind === 'sign');
  return (
    <DefinitionSide
      id="waar-het-bij-hoort"
      title={t.origin}
      items={[
        ...(signed
          ? [
              {
                term: t.standing,
                value: `${t.signedOn(plainDate(signed.day, lang))} ${t.signedStated(
                  signed.recordedBy,
                  plainDate(dateOf(signed.recordedAt), lang),
                )}`,
              },
            ]
          : []),
        {
          term: t.ambitions,
          value:
            row.ambitionTitles.length === 0 ? (
              t.nothing
            ) : (
              <span lang="nl">{row.ambitionTitles.join(', ')}</span>
            ),
        },
        ...(content.mandate === null
          ? []
          : [
              {
                term: t.mandate,
                value: (
                  <a href={context.link(mandatePath(content.mandate))} lang="nl">
                    {row.mandateTitle}
                  </a>
                ),
              },
            ]),
        ...(content.proposal === null
          ? []
          : [
              {
                term: t.proposal,
                value: (
                  <a href={context.link(proposalPath(content.proposal))} lang="nl">
                    {row.proposalTitle}
                  </a>
                ),
              },
            ]),
        ...(content.documents.length === 0
          ? []
          : [{ term: t.documents, value: <Documents context={context} content={content} /> }]),
      ]}
    />
  );
}

function Documents({ context, content }: { context: PageContext; content: AgreementContent }) {
  return (
    <ul class="plain">
      {content.documents.map(({ title, address }) => (
        <li key={address}>
          <a href={address.startsWith('/') ? context.link(address) : address} lang="nl">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Work({ context, view, state }: Props & { state: FormState }) {
  const { row, held } = view;
  const municipalities = row.content.parties.flatMap(({ municipality }) => municipality ?? []);
  if (!mayKeepAgreement(context.actor, context.region.id, { municipalities })) return null;
  const over = held.standing === 'dropped' || row.steps.some(({ kind }) => kind === 'end');
  return (
    <section class="b">
      {over ? null : (
        <>
          <p class="act">
            <a href={context.link(editAgreementPath(row.id))}>{agreementMessages[context.lang].edit}</a>
          </p>
          <StepForm context={context} view={view} state={state} />
        </>
      )}
      <CorrectSteps context={context} view={view} state={state} />
    </section>
  );
}
