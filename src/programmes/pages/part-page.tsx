import { type Advice, adviceList } from '#advice';
import { type Ambition, ambitionList, ambitionPath } from '#ambitions';
import { dateOf } from '#kernel';
import { DataTable, EmptyState, Invented, plainDate, sinceFirst, softHyphens } from '#platform/html';
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
import { programmeMessages } from '../messages.ts';
import { executorText, measure } from '../names.ts';
import { partPath } from '../paths.ts';
import { mayKeepProgramme } from '../policy.ts';
import { type Indicator, type NumberedPart, partWith } from '../rules/programme.ts';
import { type Measured, past, standing } from '../rules/progress.ts';
import {
  measurementsOf,
  newestOfActivity,
  type Programme,
  type ProposalTitle,
  programmeAt,
  programmeVersions,
  proposalTitles,
} from '../store.ts';
import { DescribeForm, ReportForm, WithdrawForm } from './part-forms.tsx';
import { Crumbs, IndicatorFacts, Money, Texts } from './parts.tsx';
import { ProgressLine, WayBar } from './picture.tsx';

/** All of one goal or activity; whoever keeps the programme writes here. */
async function show(
  context: PageContext,
  state: FormState,
  sections: readonly Section[],
): Promise<PageAnswer> {
  const { programma, nummer = '' } = context.params;
  const id = Number(programma);
  if (!Number.isSafeInteger(id) || id > 999_999_999) return undefined;
  const own = [
    programmeAt(id, null),
    measurementsOf(id),
    ambitionList(),
    proposalTitles(),
    adviceList(),
    programmeVersions(id),
  ] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { activity: `${id}/${nummer}` });
  const [[programme], measured, ambitions, proposals, advices, versions] = rows;
  const found = programme && partWith(programme.content, nummer);
  if (!programme || !found) return undefined;
  const t = programmeMessages[context.lang];
  const { part, kind } = found;
  const all = measured.filter(({ number }) => number === nummer);
  const reported = standing(all);
  const unit = (found.kind === 'smart_goal' && found.part.indicator?.unit) || '';
  const keeps = mayKeepProgramme(context.actor, context.region.id, programme) !== undefined;
  const title = `${nummer} ${part.title}`;
  const body = (
    <div class="wrap phead">
      <Crumbs context={context} programme={programme} />
      <p class="kick">{kind === 'activity' ? t.activity(nummer) : t.smartGoal(nummer)}</p>
      <h1 lang="nl">{softHyphens(part.title)}</h1>
      <Invented context={context} of={sinceFirst(programme, versions)}>
        {t.invented}
      </Invented>
      {found.kind === 'activity' ? (
        <p>
          {t.executor}: <span lang="nl">{executorText(context, found.part) || t.unknown}</span>
        </p>
      ) : null}
      {part.texts.length === 0 ? (
        <EmptyState>{t.noTexts}</EmptyState>
      ) : (
        <Texts context={context} texts={part.texts} />
      )}
      {part.amounts.length === 0 ? null : (
        <Money context={context} amounts={part.amounts} caption={t.money} />
      )}
      {found.kind === 'smart_goal' ? (
        <Progress context={context} indicator={found.part.indicator} measured={reported} />
      ) : null}
      <Past context={context} unit={unit} measured={past(all)} />
      <Belongs
        context={context}
        found={found}
        ambitions={ambitions}
        proposals={proposals}
        advices={advices}
      />
      {found.kind === 'activity' ? parts('activity') : null}
      {keeps ? (
        <Keeping {...{ context, state, programme, found, ambitions, proposals, unit }} measured={reported} />
      ) : null}
    </div>
  );
  return { title, current: 'councils', body, address: partPath(id, nummer) };
}

/** The forms of whoever keeps the programme. */
function Keeping(props: {
  context: PageContext;
  state: FormState;
  programme: Programme;
  found: NumberedPart;
  ambitions: readonly Ambition[];
  proposals: readonly ProposalTitle[];
  unit: string;
  measured: readonly Measured[];
}) {
  const { context, state, programme, found, unit, measured } = props;
  return (
    <>
      {found.kind === 'smart_goal' && found.part.indicator ? (
        <ReportForm context={context} state={state} programme={programme} number={found.part.number} />
      ) : null}
      {measured.length > 0 ? (
        <WithdrawForm {...{ context, state, programme, unit, measured }} number={found.part.number} />
      ) : null}
      <DescribeForm {...props} />
    </>
  );
}

/** The page of a part, and the same with a form that was refused. @param sections of features that come later */
export function partPages(sections: readonly Section[]): {
  readonly page: Page;
  readonly showPart: (context: PageContext, state: FormState) => Promise<PageAnswer>;
} {
  const showPart = (context: PageContext, state: FormState) => show(context, state, sections);
  return {
    showPart,
    page: {
      path: partPath('{programma}', '{nummer}'),
      collected: ({ programma, nummer }) => newestOfActivity(Number(programma), nummer),
      render: (context) => showPart(context, emptyForm),
    },
  };
}

/** The indicator, how far it is as a picture, and the same as a table. */
function Progress(props: {
  context: PageContext;
  indicator: Indicator | null;
  measured: readonly Measured[];
}) {
  const { context, indicator, measured } = props;
  const { lang } = context;
  const t = programmeMessages[lang];
  return (
    <section class="b">
      <h2>{t.progress}</h2>
      {indicator === null ? (
        <p class="flag">{t.noIndicator}</p>
      ) : (
        <IndicatorFacts context={context} indicator={indicator} />
      )}
      {indicator !== null && measured.length === 0 ? <EmptyState>{t.notMeasured}</EmptyState> : null}
      {indicator === null ? null : (
        <>
          <p>
            <WayBar lang={lang} indicator={indicator} value={measured.at(-1)?.value} />
          </p>
          <ProgressLine lang={lang} indicator={indicator} measured={measured} />
        </>
      )}
      {measured.length === 0 ? null : (
        <DataTable
          caption={t.progress}
          captionHidden
          columns={[
            { name: t.measuredOn },
            { name: t.value, figures: true },
            { name: t.words },
            { name: t.source },
            { name: t.reportedBy },
          ]}
          rows={measured.map((each) => ({
            key: String(each.id),
            cells: [
              plainDate(each.day, lang),
              `${measure(each.value, lang)} ${indicator?.unit ?? ''}`,
              <span key="words" lang="nl">
                {[each.words, each.reason === null ? '' : t.corrected(each.reason)].filter(Boolean).join(' ')}
              </span>,
              <span key="source" lang="nl">
                {each.source}
              </span>,
              each.recordedBy,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** What was withdrawn or replaced. */
function Past(props: { context: PageContext; unit: string; measured: readonly Measured[] }) {
  const { lang } = props.context;
  const t = programmeMessages[lang];
  if (props.measured.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.past}</h2>
      <p>{t.pastText}</p>
      <DataTable
        caption={t.past}
        captionHidden
        columns={[
          { name: t.measuredOn },
          { name: t.value, figures: true },
          { name: t.reportedBy },
          { name: t.why },
        ]}
        rows={props.measured.map(({ id, day, value, recordedBy, withdrawn }) => ({
          key: String(id),
          cells: [
            plainDate(day, lang),
            `${measure(value, lang)} ${props.unit}`,
            recordedBy,
            withdrawn === null ? (
              t.replaced
            ) : (
              <span key="why">
                {t.withdrawn(plainDate(dateOf(withdrawn.at), lang), withdrawn.by)}:{' '}
                <span lang="nl">{withdrawn.reason}</span>
              </span>
            ),
          ],
        }))}
      />
    </section>
  );
}

/** Ambitions and proposals of the region, and whether an advice was sent. */
function Belongs(props: {
  context: PageContext;
  found: NumberedPart;
  ambitions: readonly Ambition[];
  proposals: readonly ProposalTitle[];
  advices: readonly Advice[];
}) {
  const { context } = props;
  const t = programmeMessages[context.lang];
  const { part } = props.found;
  const ambitions = props.ambitions.filter(({ id }) => part.ambitions.includes(id));
  const proposals = props.proposals.filter(({ id }) => part.proposals.includes(id));
  const sent = (proposal: number) => {
    const on = props.advices.find((each) => Number(each.proposal) === proposal)?.sentOn;
    return on ? t.adviceSent(plainDate(on, context.lang)) : t.adviceNone;
  };
  return (
    <section class="b">
      <h2>{t.belongs}</h2>
      {ambitions.length + proposals.length === 0 ? <p>{t.noLinks}</p> : null}
      <ul class="plain">
        {ambitions.map(({ id, title }) => (
          <li key={id}>
            {t.ambition}:{' '}
            <a href={context.link(ambitionPath(id))} lang="nl">
              {title}
            </a>
          </li>
        ))}
        {proposals.map(({ id, title }) => (
          <li key={id}>
            {t.proposal}:{' '}
            <a href={context.link(proposalPath(id))} lang="nl">
              {title}
            </a>{' '}
            ({sent(id)})
          </li>
        ))}
      </ul>
    </section>
  );
}
