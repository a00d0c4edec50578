import type { FractionInOffice } from '#elections';
import { ChoiceGroup, SelectField, Submit, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import type { WeighedMember } from '../members.ts';
import { familyMessages } from '../messages.ts';
import { familyPath } from '../paths.ts';
import type { Family } from '../store.ts';

/** What the regional clerk does with a family: put in, take out, rename. */
export function FamilyForms(props: {
  context: PageContext;
  family: Family;
  state: FormState;
  members: readonly WeighedMember[];
  /** Fractions of today that are not in it. */
  others: readonly FractionInOffice[];
}) {
  const { context, family, state, members, others } = props;
  const t = familyMessages[context.lang];
  const at = (below: string) => context.link(`${familyPath(family.id)}${below}`);
  const town = (code: string) => context.region.municipalities.find((m) => m.id === code)?.name ?? '';
  return (
    <>
      <section class="b">
        <h2>{t.put}</h2>
        {others.length === 0 ? (
          <p>{t.noneToPut}</p>
        ) : (
          <form method="post" action={at('/fracties')} class="form">
            <ChoiceGroup
              name="fracties[]"
              label={t.fractions}
              state={state}
              choices={others.map((each) => ({
                value: each.fraction,
                text: `${each.shortName}, ${town(each.municipality)}`,
              }))}
            />
            <TextField name="vanaf" label={t.from} hint={t.fromHint} type="date" state={state} />
            <div>
              <Submit>{t.putButton}</Submit>
            </div>
          </form>
        )}
      </section>
      {members.some((member) => member.until === null) ? (
        <section class="b">
          <h2>{t.take}</h2>
          <form method="post" action={at('/fracties/eruit')} class="form">
            <SelectField
              name="fractie"
              label={t.fraction}
              empty={t.choose}
              state={state}
              choices={members
                .filter((member) => member.until === null)
                .map((member) => ({
                  value: member.fraction,
                  text: `${member.shortName}, ${town(member.municipality)}`,
                }))}
            />
            <TextField name="tot_en_met" label={t.last} type="date" state={state} start={context.today} />
            <div>
              <Submit secondary>{t.takeButton}</Submit>
            </div>
          </form>
        </section>
      ) : null}
      <section class="b">
        <h2>{t.rename}</h2>
        <form method="post" action={at('/hernoemen')} class="form">
          <TextField name="naam" label={t.name} hint={t.renameHint} state={state} start={family.name} />
          <div>
            <Submit secondary>{t.renameButton}</Submit>
          </div>
        </form>
      </section>
    </>
  );
}
