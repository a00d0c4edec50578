import {
  type FractionInOffice,
  fractionPath,
  fractionsInOfficeOn,
  WeightLink,
  weighingOf,
  weightName,
} from '#elections';
import { DataTable, EmptyState, Mark, MunicipalityName, number } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { membersOn, type WeighedMember, withoutFamily } from '../members.ts';
import { familyMessages } from '../messages.ts';
import { familiesPath, familyPath, keepFamiliesPath } from '../paths.ts';
import { mayKeepFamilies } from '../policy.ts';
import { type Family, familyList } from '../store.ts';

export const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);

/** Every family of the region with its fractions of today, then who stands alone. */
export const familiesPage: Page = {
  path: familiesPath,
  render: async (context) => {
    const [families, inOffice] = await context.read([
      familyList(),
      fractionsInOfficeOn(context.today, codesOf(context)),
    ]);
    const t = familyMessages[context.lang];
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {mayKeepFamilies(context.actor, context.region.id) ? (
          <p>
            <a class="utrecht-button utrecht-button--primary-action" href={context.link(keepFamiliesPath)}>
              {t.keep}
            </a>
          </p>
        ) : null}
        {families.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        {families.length > 0 ? <Families context={context} families={families} inOffice={inOffice} /> : null}
        <section class="b">
          <h2>{t.alone}</h2>
          <Alone context={context} fractions={withoutFamily(families, inOffice, context.today)} />
        </section>
      </div>
    );
    return { title: t.title, current: 'councils', body };
  },
};

function Families(props: {
  context: PageContext;
  families: readonly Family[];
  inOffice: readonly FractionInOffice[];
}) {
  const { context, families, inOffice } = props;
  const { lang } = context;
  const t = familyMessages[lang];
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={[
        { name: t.family },
        { name: t.fractions },
        { name: t.seats, figures: true },
        { name: weightName(weighingOf(inOffice), lang, t.weight), figures: true },
      ]}
      rows={families.map((family) => {
        const members = membersOn(family, inOffice, context.today);
        return {
          key: family.id,
          cells: [
            <a key="family" href={context.link(familyPath(family.id))} lang="nl">
              {family.name}
            </a>,
            <Members key="members" context={context} members={members} />,
            sumOf(members, 'seats'),
            number(sumOf(members, 'weight'), lang),
          ],
        };
      })}
    />
  );
}

export const sumOf = (members: readonly WeighedMember[], what: 'weight' | 'seats') =>
  members.reduce((sum, { office }) => sum + (office?.[what] ?? 0), 0);

function Members({ context, members }: { context: PageContext; members: readonly WeighedMember[] }) {
  if (members.length === 0) return <span class="muted">{familyMessages[context.lang].empty}</span>;
  return (
    <ul class="inline">
      {members.map((member) => {
        const town = context.region.municipalities.find((m) => m.id === member.municipality);
        return (
          <li key={member.fraction} class="gm">
            {town ? <Mark municipality={town} /> : null}
            <span>
              <a href={context.link(fractionPath(member.fraction))}>
                {member.shortName}
                <span class="vh">{`, ${town?.name ?? ''}`}</span>
              </a>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Alone({ context, fractions }: { context: PageContext; fractions: readonly FractionInOffice[] }) {
  const t = familyMessages[context.lang];
  if (fractions.length === 0) return <p>{t.allIn}</p>;
  return (
    <>
      <p>{t.aloneText}</p>
      <DataTable
        caption={t.alone}
        captionHidden
        columns={[
          { name: t.fraction },
          { name: t.municipality },
          { name: t.seats, figures: true },
          { name: weightName(weighingOf(fractions), context.lang, t.weight), figures: true },
        ]}
        rows={fractions.map((each) => {
          const town = context.region.municipalities.find((m) => m.id === each.municipality);
          return {
            key: each.fraction,
            cells: [
              <a key="fraction" href={context.link(fractionPath(each.fraction))}>
                {each.shortName}
              </a>,
              town ? <MunicipalityName municipality={town} /> : each.municipality,
              each.seats,
              <WeightLink key="weight" context={context} fraction={each} />,
            ],
          };
        })}
      />
    </>
  );
}
