import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import { Breadcrumb, ErrorSummary, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { named } from '../members.ts';
import { familyMessages } from '../messages.ts';
import { familiesPath, familyPath, keepFamiliesPath } from '../paths.ts';
import { mayKeepFamilies } from '../policy.ts';
import { type FamilyProposal, proposeFamilies } from '../rules/family-proposals.ts';
import { familyList, familyRejections, inFamilyOn } from '../store.ts';
import { codesOf } from './families-page.tsx';

export const keepFamiliesPage: Page = {
  path: keepFamiliesPath,
  render: (context) => showKeepFamilies(context, emptyForm),
};

/** What is proposed by the names, for the regional clerk to accept or reject; and a family of one's own. */
export async function showKeepFamilies(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = familyMessages[context.lang];
  const [families, inOffice, rejections] = await context.read([
    familyList(),
    fractionsInOfficeOn(context.today, codesOf(context)),
    familyRejections(),
  ]);
  if (!mayKeepFamilies(context.actor, context.region.id)) return { denied: t.keeper };
  const known = families.map(({ id, name, members }) => {
    return {
      id,
      name,
      fractions: members.filter((m) => inFamilyOn(m, context.today)).map((m) => m.fraction),
    };
  });
  const proposals = proposeFamilies(named(inOffice), known, rejections);
  const body = (
    <div class="wrap phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(familiesPath), text: t.title }]} />
      <h1>{t.keep}</h1>
      <p>{t.keepIntro}</p>
      <ErrorSummary lang={context.lang} state={state} />
      <section class="b">
        <h2>{t.proposals}</h2>
        {proposals.length === 0 ? <p class="empty">{t.noProposals}</p> : <p>{t.fromOffice}</p>}
        {proposals.map((proposal) => (
          <Proposal key={proposal.family} context={context} proposal={proposal} inOffice={inOffice} />
        ))}
      </section>
      <section class="b">
        <h2>{t.add}</h2>
        <form method="post" action={context.link(familiesPath)} class="form">
          <TextField name="naam" label={t.name} hint={t.nameHint} state={state} />
          <div>
            <Submit>{t.addButton}</Submit>
          </div>
        </form>
      </section>
    </div>
  );
  return { title: t.keep, current: 'councils', body };
}

/** One form with two ends: into the family, or never proposed for it again. */
function Proposal(props: {
  context: PageContext;
  proposal: FamilyProposal;
  inOffice: readonly FractionInOffice[];
}) {
  const { context, proposal, inOffice } = props;
  const t = familyMessages[context.lang];
  const { family, name, known, fractions, parties } = proposal;
  const towns = context.region.municipalities;
  const accept = known ? `${familyPath(family)}/fracties` : familiesPath;
  return (
    <form method="post" action={context.link(accept)} class="form">
      <fieldset>
        <legend lang="nl">{known ? t.proposalJoin(name) : t.proposalNew(name)}</legend>
        <p class="hint">{proposal.reason === 'same_name' ? t.sameName : t.shared(parties.join(', '))}</p>
        <input type="hidden" name="naam" value={name} />
        <input type="hidden" name="familie" value={family} />
        <div class="checks">
          {fractions.map((fraction) => {
            const own = inOffice.find((each) => each.fraction === fraction);
            return (
              <label class="check" key={fraction}>
                <input type="checkbox" name="fracties[]" value={fraction} checked />
                <span lang="nl">
                  {own?.listName ?? own?.shortName}, {towns.find((m) => m.id === own?.municipality)?.name}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <p class="inline">
        <Submit>{t.accept(name)}</Submit>
        <button
          type="submit"
          class="utrecht-button utrecht-button--secondary-action"
          formaction={context.link(`${keepFamiliesPath}/afwijzen`)}
        >
          {t.reject(name)}
        </button>
      </p>
    </form>
  );
}
