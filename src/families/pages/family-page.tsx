import {
  type FractionInOffice,
  fractionPath,
  fractionsInOfficeOn,
  WeightLink,
  weighingOf,
  weightName,
} from '#elections';
import {
  Breadcrumb,
  DataTable,
  EmptyState,
  ErrorSummary,
  MunicipalityName,
  number,
  plainDate,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { membersOn, type WeighedMember } from '../members.ts';
import { familyMessages } from '../messages.ts';
import { familiesPath } from '../paths.ts';
import { mayKeepFamilies } from '../policy.ts';
import { type Family, familyById, votesOfFamily } from '../store.ts';
import { codesOf, sumOf } from './families-page.tsx';
import { FamilyForms } from './family-forms.tsx';
import { FamilyVotes } from './family-votes.tsx';

export const familyPage: Page = {
  path: `${familiesPath}/{familie}`,
  render: (context) => showFamily(context, emptyForm),
};

/** One family: its fractions with their weights today, and how they voted side by side. */
export async function showFamily(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = context.params.familie ?? '';
  const [[family], inOffice, votes] = await context.read([
    familyById(id),
    fractionsInOfficeOn(context.today, codesOf(context)),
    votesOfFamily(id),
  ]);
  if (!family) return undefined;
  const t = familyMessages[context.lang];
  const members = membersOn(family, inOffice, context.today);
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(familiesPath), text: t.title }]} />
      <h1 lang="nl">{family.name}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <section class="b">
        <h2>{t.fractions}</h2>
        {members.length === 0 ? (
          <EmptyState>{t.empty}</EmptyState>
        ) : (
          <Members context={context} members={members} />
        )}
        <Former context={context} family={family} />
      </section>
      <section class="b">
        <h2>{t.votes}</h2>
        <FamilyVotes context={context} family={family} votes={votes} />
      </section>
      {mayKeepFamilies(context.actor, context.region.id) ? (
        <FamilyForms
          context={context}
          family={family}
          state={state}
          others={othersOf(members, inOffice)}
          members={members}
        />
      ) : null}
    </div>
  );
  return { title: family.name, current: 'councils', body };
}

const othersOf = (members: readonly WeighedMember[], inOffice: readonly FractionInOffice[]) =>
  inOffice.filter((each) => !members.some((member) => member.fraction === each.fraction));

function Members({ context, members }: { context: PageContext; members: readonly WeighedMember[] }) {
  const { lang } = context;
  const t = familyMessages[lang];
  const by = weighingOf(members.flatMap(({ office }) => office ?? []));
  const town = (member: WeighedMember) =>
    context.region.municipalities.find((m) => m.id === member.municipality);
  return (
    <DataTable
      caption={t.fractions}
      captionHidden
      columns={[
        { name: t.fraction },
        { name: t.municipality },
        { name: t.since },
        { name: t.seats, figures: true },
        { name: weightName(by, lang, t.weight), figures: true },
      ]}
      rows={[
        ...members.map((member) => {
          const own = town(member);
          return {
            key: member.fraction,
            cells: [
              <a key="fraction" href={context.link(fractionPath(member.fraction))}>
                {member.shortName}
              </a>,
              own ? <MunicipalityName municipality={own} /> : member.municipality,
              plainDate(member.from, lang) +
                (member.until ? ` ${t.until} ${plainDate(member.until, lang)}` : ''),
              member.office?.seats ?? '–',
              member.office ? (
                <WeightLink key="weight" context={context} fraction={member.office} />
              ) : (
                t.notInOffice
              ),
            ],
          };
        }),
        {
          key: '',
          cells: [t.total, '', '', sumOf(members, 'seats'), number(sumOf(members, 'weight'), lang)],
        },
      ]}
    />
  );
}

/** Who was in it and is not today, or will be. */
function Former({ context, family }: { context: PageContext; family: Family }) {
  const t = familyMessages[context.lang];
  const former = family.members.filter((member) => member.until !== null && member.until < context.today);
  if (former.length === 0) return null;
  return (
    <>
      <h3>{t.former}</h3>
      <ul class="plain">
        {former.map((member) => (
          <li key={`${member.fraction}${member.from}`}>
            <a href={context.link(fractionPath(member.fraction))}>{member.shortName}</a>,{' '}
            {context.region.municipalities.find((m) => m.id === member.municipality)?.name},{' '}
            {plainDate(member.from, context.lang)} {t.until}{' '}
            {member.until ? plainDate(member.until, context.lang) : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
