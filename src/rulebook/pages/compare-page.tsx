import { Breadcrumb, EmptyState, Notice, SelectField, Submit } from '#platform/html';
import { emptyForm, type Page, type PageContext } from '#platform/http';
import { rulebookChanges } from '../changes-store.ts';
import { rulebookMessages } from '../messages.ts';
import { comparePath, rulebookPath } from '../paths.ts';
import { rulebookVersions } from '../store.ts';
import { type NamedRules, namedRules, versionOn } from '../versions.ts';
import { DifferenceTable, nameOf } from './parts.tsx';

/** What was asked for, or where a reader most likely begins: from what is in force to what comes or came before. */
export function pairOf(
  named: readonly NamedRules[],
  current: string | undefined,
  query: URLSearchParams,
): { from: NamedRules | undefined; to: NamedRules | undefined } {
  const asked = (name: string) => {
    const value = query.get(name);
    return value === null ? null : named.find((each) => each.name === value);
  };
  const [from, to] = [asked('van'), asked('naar')];
  const now = named.find((each) => each.name === current);
  const open = named.find((each) => each.change !== undefined);
  const earlier = named.find((each) => each.version !== undefined && each.version < (now?.version ?? 0));
  const start = open ? { from: now, to: open } : { from: earlier ?? now, to: now };
  return { from: from === null ? start.from : from, to: to === null ? start.to : to };
}

export const comparePage: Page = {
  path: comparePath,
  query: ['van', 'naar'],
  render: async (context) => {
    const t = rulebookMessages[context.lang];
    const [versions, changes] = await context.read([rulebookVersions(), rulebookChanges()]);
    const named = namedRules(versions, changes);
    const current = versionOn(versions, context.today)?.version;
    const { from, to } = pairOf(named, current === undefined ? undefined : String(current), context.query);
    const body = (
      <div class="wrap phead txt">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(rulebookPath), text: t.title }]} />
        <h1>{t.compare}</h1>
        {named.length < 2 ? (
          <EmptyState>{named.length === 0 ? t.none : t.compareOne}</EmptyState>
        ) : (
          <>
            <p>{t.compareIntro}</p>
            <Selector context={context} named={named} from={from?.name} to={to?.name} />
            {from && to ? (
              <section class="b">
                <h2>{`${nameOf(from, context.lang)} → ${nameOf(to, context.lang)}`}</h2>
                <DifferenceTable
                  lang={context.lang}
                  before={from.rules}
                  after={to.rules}
                  caption={t.whatChanges}
                />
              </section>
            ) : (
              <Notice kind="warning">
                <p>{t.compareUnknown}</p>
              </Notice>
            )}
          </>
        )}
      </div>
    );
    return { title: t.compare, body };
  },
};

function Selector(props: {
  context: PageContext;
  named: readonly NamedRules[];
  from: string | undefined;
  to: string | undefined;
}) {
  const { context } = props;
  const t = rulebookMessages[context.lang];
  const choices = props.named.map((each) => ({ value: each.name, text: nameOf(each, context.lang) }));
  return (
    <form method="get" action={context.link(comparePath)} class="form">
      <div class="row2">
        <SelectField name="van" label={t.from} state={emptyForm} start={props.from ?? ''} choices={choices} />
        <SelectField name="naar" label={t.to} state={emptyForm} start={props.to ?? ''} choices={choices} />
      </div>
      <p>
        <Submit secondary>{t.show}</Submit>
      </p>
    </form>
  );
}
