import { dateOf } from '#kernel';
import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  capital,
  DataTable,
  EmptyState,
  ErrorSummary,
  Notice,
  percent,
  plainDate,
  SelectField,
  Submit,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageContext, toldProblems } from '#platform/http';
import {
  changePath,
  fieldMessages,
  fieldsOf,
  namedRules,
  type Rules,
  rulebookChanges,
  rulebookPath,
  rulebookVersionPath,
  rulebookVersions,
  ruleSentence,
  tryPath,
  versionOn,
} from '#rulebook';
import { votingMessages } from '../messages.ts';
import {
  type Attempt,
  attemptOf,
  mostTried,
  type TriedVote,
  triableVotes,
  tried,
  tryFields,
  tryProblems,
} from '../past-votes.ts';
import { votePath } from '../paths.ts';
import type { VoteResult } from '../rules/weighted-vote.ts';
import { tryMessages } from '../try-messages.ts';

const names = ['met', 'gewicht', 'drempel', 'onthouden', 'minimum_gemeenten'] as const;
const onePage = 25;

/** Past votes under other rules: for everyone, from what the address says, and nothing is stored. */
export const tryPage: Page = {
  path: tryPath,
  query: [...names, 'vanaf'],
  render: async (context) => {
    const t = tryMessages[context.lang];
    const [versions, changes, votes] = await context.read([
      rulebookVersions(),
      rulebookChanges(),
      triableVotes(),
    ]);
    const asked = Object.fromEntries(context.query);
    const parsed = tryFields.safeParse(asked);
    const attempt = parsed.success ? attemptOf(parsed.data, versions, changes, context.today) : undefined;
    const state: FormState = {
      values: Object.fromEntries(names.map((name) => [name, context.query.getAll(name)])),
      problems: parsed.success ? {} : toldProblems({ problems: tryProblems }, context.lang, parsed.error),
    };
    const start = attempt?.rules ?? versionOn(versions, context.today)?.rules;
    const body = (
      <div class="wrap phead txt">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(rulebookPath), text: t.rulebook }]} />
        <h1>{t.title}</h1>
        <AdviceLine lang={context.lang} competences={[]} />
        <p>{t.intro}</p>
        <ErrorSummary lang={context.lang} state={state} />
        {versions.length === 0 ? <EmptyState>{t.noRules}</EmptyState> : null}
        {parsed.success && !attempt && versions.length > 0 ? (
          <Notice kind="warning">
            <p>{t.unknown}</p>
          </Notice>
        ) : null}
        {versions.length > 0 ? (
          <Named context={context} named={namedRules(versions, changes)} chosen={attempt?.base.name} />
        ) : null}
        {start ? (
          <Own
            context={context}
            state={state}
            rules={start}
            open={attempt?.own === true || !parsed.success}
          />
        ) : null}
        {attempt ? (
          <Results
            context={context}
            attempt={attempt}
            votes={votes.map((vote) => tried(vote, attempt.rules))}
            total={votes[0]?.total ?? 0}
          />
        ) : null}
      </div>
    );
    return { title: t.title, body, ...(parsed.success ? {} : { status: 422 }) };
  },
};

type NamedRules = ReturnType<typeof namedRules>;

function nameOf(each: NamedRules[number], { lang }: PageContext): string {
  const t = tryMessages[lang];
  return each.change === undefined ? t.version(each.version ?? 0) : t.change(each.change);
}

function Named(props: { context: PageContext; named: NamedRules; chosen: string | undefined }) {
  const { context } = props;
  const t = tryMessages[context.lang];
  return (
    <form method="get" action={context.link(tryPath)} class="form">
      <SelectField
        name="met"
        label={t.choose}
        state={emptyForm}
        start={props.chosen ?? ''}
        choices={props.named.map((each) => ({ value: each.name, text: nameOf(each, context) }))}
      />
      <p>
        <Submit>{t.go}</Submit>
      </p>
    </form>
  );
}

/** The settings that can change an outcome. */
function Own(props: { context: PageContext; state: FormState; rules: Rules; open: boolean }) {
  const { context, state } = props;
  const t = tryMessages[context.lang];
  const f = fieldMessages[context.lang];
  const start = fieldsOf(props.rules);
  const choice = (name: (typeof names)[number], value: string) => state.values[name]?.[0] || value;
  const counts = context.region.municipalities.map((_town, index) => String(index + 1));
  return (
    <details open={props.open}>
      <summary>{t.own}</summary>
      <p class="small">{t.ownNote}</p>
      <form method="get" action={context.link(tryPath)} class="form">
        <ChoiceGroup
          name="gewicht"
          label={f.gewicht}
          state={{ ...emptyForm, problems: state.problems }}
          chosen={[choice('gewicht', start.gewicht)]}
          choices={Object.entries(f.choices.gewicht).map(([value, text]) => ({ value, text }))}
        />
        <TextField
          name="drempel"
          label={t.threshold}
          hint={t.thresholdHint}
          state={{ ...emptyForm, problems: state.problems }}
          start={choice('drempel', `${start.drempel.teller}/${start.drempel.noemer}`)}
        />
        <ChoiceGroup
          name="onthouden"
          label={f.abstention}
          state={{ ...emptyForm, problems: state.problems }}
          chosen={[choice('onthouden', start.onthouden ? 'ja' : 'nee')]}
          choices={[
            { value: 'ja', text: f.yes },
            { value: 'nee', text: f.no },
          ]}
        />
        <SelectField
          name="minimum_gemeenten"
          label={f.minimum}
          state={{ ...emptyForm, problems: state.problems }}
          start={choice('minimum_gemeenten', String(start.minimum_gemeenten))}
          choices={[
            { value: 'meer_dan_de_helft', text: f.moreThanHalf },
            ...counts.map((value) => ({ value, text: value })),
          ]}
        />
        <p>
          <Submit secondary>{t.go}</Submit>
        </p>
      </form>
    </details>
  );
}

interface ResultsProps {
  readonly context: PageContext;
  readonly attempt: Attempt;
  readonly votes: readonly TriedVote[];
  readonly total: number;
}

function Results({ context, attempt, votes, total }: ResultsProps) {
  const { lang } = context;
  const t = tryMessages[lang];
  const { base, rules, own } = attempt;
  const name = nameOf(base, context);
  const path = base.change === undefined ? rulebookVersionPath(base.version ?? 0) : changePath(base.change);
  const changed = votes.filter((each) => each.changes).length;
  const unknown = votes.filter((each) => each.now === undefined).length;
  const asked = context.query.get('vanaf') ?? '';
  const from = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  return (
    <section class="b">
      <h2>{t.result}</h2>
      <p>
        <b>{t.rules}:</b> <a href={context.link(path)}>{own ? t.andOwn(name) : name}</a>.
      </p>
      <ul class="plain small">
        {(['weights', 'threshold', 'abstention', 'minimumMunicipalities'] as const).map((about) => (
          <li key={about}>{ruleSentence(rules, about, lang)}</li>
        ))}
      </ul>
      {votes.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <>
          <p class="concl">
            <b>{t.count(changed, votes.length)}</b> {unknown > 0 ? t.unknownCount(unknown) : ''}{' '}
            {total > mostTried ? t.latest(mostTried, total) : ''}
          </p>
          <Votes context={context} votes={votes.slice(from, from + onePage)} />
          <Pages context={context} from={from} total={votes.length} />
          <section class="b">
            <h3>{t.notes}</h3>
            <ul class="plain small">
              {votes.some((each) => each.splitOffDiffers) ? <li>{t.splitOff}</li> : null}
              {t.noteList.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </section>
  );
}

function Votes({ context, votes }: Pick<ResultsProps, 'context' | 'votes'>) {
  const { lang } = context;
  const t = tryMessages[lang];
  return (
    <DataTable
      caption={t.result}
      captionHidden
      columns={[{ name: t.vote }, { name: t.before }, { name: t.now }, { name: t.tipped }]}
      rows={votes.map((each) => ({
        key: String(each.vote.id),
        cells: [
          <>
            <a href={context.link(votePath(each.vote.id))} lang="nl">
              {each.vote.title}
            </a>
            <br />
            <span class="small muted">
              {plainDate(dateOf(each.vote.closedAt ?? each.vote.openedAt), lang)},{' '}
              {t.version(each.vote.rulebookVersion).toLowerCase()}
            </span>
          </>,
          outcomeWords(context, each.before, each.vote.consensus),
          each.now === undefined ? (
            t.noWeight
          ) : each.changes ? (
            <b>{`${t.changed} ${outcomeWords(context, each.now, each.vote.consensus)}`}</b>
          ) : (
            `${capital(t.same)}. ${shareWords(context, each.now, each.vote.consensus)}`
          ),
          whyWords(context, each),
        ],
      }))}
    />
  );
}

function shareWords({ lang }: PageContext, result: VoteResult, consensus: boolean): string {
  const cast = result.weight.for + result.weight.against;
  if (consensus || cast === 0) return '';
  return `${capital(tryMessages[lang].share(percent(result.weight.for, cast, lang)))}.`;
}

function outcomeWords(context: PageContext, result: VoteResult, consensus: boolean): string {
  const words = votingMessages[context.lang];
  const reason = result.reason ? ` ${words[result.reason]}` : '';
  return `${words[result.outcome]}.${reason} ${shareWords(context, result, consensus)}`.trim();
}

function whyWords({ lang }: PageContext, each: TriedVote): string {
  const t = tryMessages[lang];
  const words = votingMessages[lang];
  const settings = each.tipped.map((setting) => t.tippings[setting]).join(', ');
  const why = !each.changes
    ? ''
    : each.tipped.length === 0
      ? t.together
      : each.tipped.length === 1
        ? t.byOne(settings)
        : t.byAny(settings);
  const { abstained } = each;
  const unsure = abstained
    ? t.abstained(abstained.count, words[abstained.allFor], words[abstained.allAgainst])
    : '';
  return `${why} ${unsure}`.trim() || '–';
}

function Pages({ context, from, total }: { context: PageContext; from: number; total: number }) {
  const t = tryMessages[context.lang];
  if (from === 0 && total <= onePage) return null;
  const at = (place: number) => {
    const query = new URLSearchParams(context.query);
    query.set('vanaf', String(place));
    return `${context.link(tryPath)}?${query}`;
  };
  return (
    <p class="inline">
      {from > 0 ? <a href={at(Math.max(0, from - onePage))}>{t.newer}</a> : null}
      {from + onePage < total ? <a href={at(from + onePage)}>{t.older}</a> : null}
    </p>
  );
}
