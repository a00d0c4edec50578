import {
  AdviceLine,
  Breadcrumb,
  ChoiceGroup,
  EmptyState,
  ErrorSummary,
  Notice,
  SelectField,
  Submit,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageContext, toldProblems } from '#platform/http';
import { fieldMessages, fieldsOf, namedRules, type Rules, rulebookPath, tryPath, versionOn } from '#rulebook';
import { attemptOf, pastVotesOf, triedAll, tryFields, tryProblems } from '../past-votes.ts';
import { tryMessages } from '../try-messages.ts';
import { nameOf, Results } from './try-results.tsx';

const names = ['met', 'gewicht', 'afsplitsing', 'drempel', 'onthouden', 'minimum_gemeenten'] as const;

/** Past votes under other rules: for everyone, from what the address says, and nothing is stored. */
export const tryPage: Page = {
  path: tryPath,
  query: [...names, 'vanaf'],
  dear: true,
  render: async (context) => {
    const t = tryMessages[context.lang];
    const [versions, changes, votes, between] = await context.read(pastVotesOf(context));
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
            votes={triedAll(votes, between, attempt.rules)}
            total={votes[0]?.total ?? 0}
          />
        ) : null}
      </div>
    );
    return { title: t.title, body, ...(parsed.success ? {} : { status: 422 }) };
  },
};

type NamedRules = ReturnType<typeof namedRules>;

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
        <ChoiceGroup
          name="afsplitsing"
          label={f.afsplitsing}
          state={{ ...emptyForm, problems: state.problems }}
          chosen={[choice('afsplitsing', start.afsplitsing)]}
          choices={Object.entries(f.choices.afsplitsing).map(([value, text]) => ({ value, text }))}
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
