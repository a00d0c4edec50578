import type { JSX } from 'preact';
import { WeightLink } from '#elections';
import { dateOf, type FractionId } from '#kernel';
import { AdviceLine, Breadcrumb, number } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import {
  derivationPath,
  expectedPowerPath,
  expectedReads,
  expectedWeighing,
  PowerTable,
  powerPath,
  voteById,
  type Weighing,
} from '#voting';
import { type FamilyPower, powerOfFamilies } from '../family-power.ts';
import { familyMessages } from '../messages.ts';
import { familiesPath, familyExpectedPath, familyPath, familyPowerPath } from '../paths.ts';
import { type Family, familyList } from '../store.ts';

/** Who could tip a vote, when the fractions of a family vote alike: for anyone, while it is open and after it closed. */
export const familyPowerPage: Page = {
  path: familyPowerPath('{stemming}'),
  render: async (context) => {
    const [[vote], families] = await context.read([voteById(Number(context.params.stemming)), familyList()]);
    if (!vote) return undefined;
    const t = familyMessages[context.lang];
    const found = await powerOfFamilies(vote, families, dateOf(vote.openedAt));
    const body = (
      <View
        {...{ context, weighing: vote, families, found }}
        title={t.powerTitle}
        intro={t.powerIntro}
        above={{ href: context.link(powerPath(vote.id)), text: t.toPower }}
        weight={(fraction) => (
          <a href={context.link(derivationPath(vote.id, fraction.fraction))}>
            {number(fraction.weight, context.lang)}
          </a>
        )}
      />
    );
    return { title: t.powerTitle, current: 'proposals', body, live: vote.state === 'open' };
  },
};

/** The same before there is a vote: as if everybody came today. */
export const familyExpectedPage: Page = {
  path: familyExpectedPath('{voorstel}'),
  render: async (context) => {
    const id = Number(context.params.voorstel);
    const [families, proposals, councils, versions] = await context.read([
      familyList(),
      ...expectedReads(context, id),
    ]);
    if (proposals.length === 0) return undefined;
    const t = familyMessages[context.lang];
    const weighing = expectedWeighing(context, proposals, councils, versions);
    const body = weighing ? (
      <View
        {...{ context, weighing, families }}
        found={await powerOfFamilies(weighing, families, context.today)}
        title={t.expectedTitle}
        intro={t.expectedIntro}
        above={{ href: context.link(expectedPowerPath(id)), text: t.toExpected }}
        weight={(fraction) => <WeightLink context={context} fraction={fraction} />}
      />
    ) : (
      <div class="wrap phead txt">
        <h1>{t.expectedTitle}</h1>
        <p>{t.noRules}</p>
      </div>
    );
    return { title: t.expectedTitle, current: 'proposals', body };
  },
};

type Weighed = Weighing['fractions'][number];

interface ViewProps {
  readonly context: PageContext;
  readonly weighing: Weighing;
  readonly families: readonly Family[];
  readonly found: FamilyPower;
  readonly title: string;
  readonly intro: string;
  readonly above: { readonly href: string; readonly text: string };
  /** That of one fraction leads to where it comes from; that of several is a sum. */
  readonly weight: (fraction: Weighed) => JSX.Element;
}

function View({ context, weighing, families, found, title, intro, above, weight }: ViewProps) {
  const { lang } = context;
  const t = familyMessages[lang];
  const fractions = new Map(weighing.fractions.map((each) => [each.fraction, each]));
  const nameOf = (id: FractionId) => {
    const each = fractions.get(id);
    const town = context.region.municipalities.find((m) => m.id === each?.municipality)?.name ?? '';
    const name = each?.shortName ?? id;
    return name.includes(town) ? name : `${name} ${town}`;
  };
  const named = (id: string) => families.find((family) => family.id === id);
  return (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[above]} />
      <h1>{title}</h1>
      <AdviceLine lang={lang} competences={['council', 'college']} />
      <p>{intro}</p>
      {found.power ? (
        <PowerTable
          context={context}
          power={found.power}
          by={weighing.rules.weights}
          caption={title}
          note={t.powerNote}
          first={t.family}
          name={(id) => {
            const family = named(id);
            return family
              ? `${family.name} (${found.members.get(id)?.length ?? 0})`
              : nameOf(id as FractionId);
          }}
          weight={(player) => {
            const [only, ...more] = found.members.get(player.id) ?? [];
            const fraction = only === undefined || more.length > 0 ? undefined : fractions.get(only);
            return fraction ? weight(fraction) : <>{number(player.weight, lang)}</>;
          }}
        />
      ) : (
        <p>{t.powerTooMany}</p>
      )}
      <h2>{t.powerWho}</h2>
      <ul class="plain">
        {[...found.members]
          .filter(([id]) => named(id) !== undefined)
          .map(([id, members]) => (
            <li key={id}>
              <a href={context.link(familyPath(id))} lang="nl">
                {named(id)?.name}
              </a>
              : {members.map(nameOf).join(', ')}
            </li>
          ))}
      </ul>
      <p>
        <a href={context.link(familiesPath)}>{t.title}</a>
      </p>
    </div>
  );
}
