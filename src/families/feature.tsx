import type { CalendarDate } from '#kernel';
import type { Feature, PageContext } from '#platform/http';
import { familyReads } from './api-reads.ts';
import { familyMessages } from './messages.ts';
import { familyMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { familiesPage } from './pages/families-page.tsx';
import { familyPage, showFamily } from './pages/family-page.tsx';
import { familyExpectedPage, familyPowerPage } from './pages/family-power-page.tsx';
import { keepFamiliesPage, showKeepFamilies } from './pages/keep-page.tsx';
import { familyExpectedPath, familyPath, familyPowerPath, keepFamiliesPath } from './paths.ts';
import { type Family, familiesOfFraction, inFamilyOn } from './store.ts';

const toFamily = (output: unknown) => familyPath((output as { id: string }).id);

export const familiesFeature: Feature = {
  name: 'families',
  migrations: familyMigrations,
  // The page of what is kept stands before that of one family: its address would fit both.
  pages: [familiesPage, keepFamiliesPage, familyPage, familyPowerPage, familyExpectedPage],
  forms: [
    { operation: operations.rejectForFamilyOperation, page: showKeepFamilies, after: () => keepFamiliesPath },
    { operation: operations.addFamilyOperation, page: showKeepFamilies, after: toFamily },
    { operation: operations.renameFamilyOperation, page: showFamily, after: toFamily },
    { operation: operations.putInFamilyOperation, page: showFamily, after: toFamily },
    { operation: operations.takeFromFamilyOperation, page: showFamily, after: toFamily },
  ],
  reads: familyReads,
  sections: [
    {
      place: 'vote-power',
      order: 10,
      statements: () => [],
      view: (_rows, context, vote) => (
        <p>
          <a href={context.link(familyPowerPath(vote))}>{familyMessages[context.lang].powerLink}</a>
        </p>
      ),
    },
    {
      place: 'proposal-power',
      order: 10,
      statements: () => [],
      view: (_rows, context, proposal) => (
        <p>
          <a href={context.link(familyExpectedPath(proposal))}>{familyMessages[context.lang].powerLink}</a>
        </p>
      ),
    },
    {
      place: 'fraction',
      order: 20,
      statements: (fraction) => [familiesOfFraction(fraction)],
      view: ([families], context, fraction) => (
        <OwnFamilies context={context} families={families as Family[]} fraction={fraction} />
      ),
    },
  ],
};

/** On the page of a fraction: the families that it is in today. */
function OwnFamilies(props: { context: PageContext; families: readonly Family[]; fraction: string }) {
  const { context, fraction } = props;
  const t = familyMessages[context.lang];
  const today: CalendarDate = context.today;
  const now = (family: Family) => family.members.filter((member) => inFamilyOn(member, today));
  const own = props.families.filter((family) => now(family).some((member) => member.fraction === fraction));
  return (
    <section class="b">
      <h2>{t.families}</h2>
      {own.length === 0 ? <p>{t.noFamily}</p> : null}
      <ul class="plain">
        {own.map((family) => (
          <li key={family.id}>
            <a href={context.link(familyPath(family.id))} lang="nl">
              {family.name}
            </a>
            , {t.withOthers(now(family).length - 1)}
          </li>
        ))}
      </ul>
    </section>
  );
}
