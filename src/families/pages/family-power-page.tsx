import { AdviceLine, Breadcrumb, number } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { derivationPath, PowerTable, powerPath, type Vote, voteById } from '#voting';
import { type FamilyPower, powerOfFamilies } from '../family-power.ts';
import { familyMessages } from '../messages.ts';
import { familiesPath, familyPath, familyPowerPath } from '../paths.ts';
import { type Family, familyList } from '../store.ts';

/** Who could tip a vote, when the fractions of a family vote alike: for anyone, before and after it closes. */
export const familyPowerPage: Page = {
  path: familyPowerPath('{stemming}'),
  render: async (context) => {
    const [[vote], families] = await context.read([voteById(Number(context.params.stemming)), familyList()]);
    if (!vote) return undefined;
    const found = await powerOfFamilies(vote, families);
    const title = familyMessages[context.lang].powerTitle;
    const body = <View {...{ context, vote, families, found }} />;
    return { title, current: 'proposals', body, live: vote.state === 'open' };
  },
};

function View(props: { context: PageContext; vote: Vote; families: readonly Family[]; found: FamilyPower }) {
  const { context, vote, families, found } = props;
  const { lang } = context;
  const t = familyMessages[lang];
  const fractions = new Map<string, string>(
    vote.fractions.map((each) => {
      const town = context.region.municipalities.find((m) => m.id === each.municipality)?.name ?? '';
      return [each.fraction, each.shortName.includes(town) ? each.shortName : `${each.shortName} ${town}`];
    }),
  );
  const named = (id: string) => families.find((family) => family.id === id);
  return (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(powerPath(vote.id)), text: t.toPower }]} />
      <h1>{t.powerTitle}</h1>
      <AdviceLine lang={lang} competences={['council', 'college']} />
      <p>{t.powerIntro}</p>
      {found.power ? (
        <PowerTable
          context={context}
          power={found.power}
          by={vote.rules.weights}
          caption={t.powerTitle}
          note={t.powerNote}
          first={t.family}
          name={(id) => {
            const family = named(id);
            return family
              ? `${family.name} (${found.members.get(id)?.length ?? 0})`
              : (fractions.get(id) ?? id);
          }}
          weight={({ id, weight }) => {
            // Of one fraction it leads to where it comes from; that of several is a sum.
            const [only, ...more] = found.members.get(id) ?? [];
            return only === undefined || more.length > 0 ? (
              <>{number(weight, lang)}</>
            ) : (
              <a href={context.link(derivationPath(vote.id, only))}>{number(weight, lang)}</a>
            );
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
              : {members.map((fraction) => fractions.get(fraction) ?? fraction).join(', ')}
            </li>
          ))}
      </ul>
      <p>
        <a href={context.link(familiesPath)}>{t.title}</a>
      </p>
    </div>
  );
}
