import { ChoiceGroup, Submit, startedFrom, TextArea } from '#platform/html';
import { draftMessages } from '../draft-messages.ts';
import { deliberationMessages } from '../messages.ts';
import { draftPath } from '../paths.ts';
import { draftLevels } from '../rules/drafts.ts';
import { stances } from '../rules/positions.ts';
import { levelWords, stanceWords } from '../words.ts';
import type { DraftProps } from './draft-page.tsx';
import { fractionName } from './speakers.ts';

/** What the draft says, and with whom it is shared. */
export function DraftForm({ context, state: sent, draft, item, fractions, holders }: DraftProps) {
  const t = draftMessages[context.lang];
  const words = deliberationMessages[context.lang];
  const state = startedFrom(sent, {
    standpunt: draft.stance === null ? [] : [stanceWords[draft.stance]],
    toelichting: [draft.reasons],
    zichtbaar_voor: [levelWords[draft.level]],
    eigen_fractie: draft.withFraction ? ['ja'] : [],
    'zusterfracties[]': draft.sisters,
    'personen[]': draft.persons.map(String),
    versie: [String(draft.version)],
  });
  const own = fractionName(context, { name: draft.fractionName, municipality: draft.municipality });
  // A party's fractions in other councils first: those are meant most often.
  const sisters = fractions
    .filter((each) => each.municipality !== draft.municipality)
    .toSorted(
      (a, b) => Number(b.shortName === draft.fractionName) - Number(a.shortName === draft.fractionName),
    );
  const persons = holders.filter(({ person }) => person !== draft.author);
  return (
    <form method="post" action={context.link(draftPath(draft.id))} class="form panel">
      <h2>{t.edit}</h2>
      <ChoiceGroup
        name="standpunt"
        label={words.stance}
        state={state}
        choices={[
          ...stances.map((stance) => ({ value: stanceWords[stance], text: words.stances[stance] })),
          { value: '', text: t.undecidedYet },
        ]}
      />
      <TextArea name="toelichting" label={words.reasons} state={state} rows={6} />
      <h3>{t.share}</h3>
      <ChoiceGroup
        name="zichtbaar_voor"
        label={t.level}
        hint={t.levelHint}
        state={state}
        choices={draftLevels.map((level) => ({
          value: levelWords[level],
          text: t.levels[level](item.bodyName),
        }))}
      />
      <fieldset>
        <legend>{t.shareOwn}</legend>
        <label class="check" for="veld-eigen_fractie">
          <input
            id="veld-eigen_fractie"
            type="checkbox"
            name="eigen_fractie"
            value="ja"
            checked={state.values.eigen_fractie?.[0] === 'ja'}
          />
          <span>{t.shareOwnYes(own)}</span>
        </label>
      </fieldset>
      <ChoiceGroup
        name="zusterfracties[]"
        label={t.shareSisters}
        state={state}
        choices={sisters.map((each) => ({
          value: each.fraction,
          text: fractionName(context, { name: each.shortName, municipality: each.municipality }),
        }))}
      />
      <details open={draft.persons.length > 0}>
        <summary>{t.sharePersons}</summary>
        <ChoiceGroup
          name="personen[]"
          label={t.sharePersons}
          state={state}
          choices={persons.map(({ person, title }) => ({ value: String(person), text: title }))}
        />
      </details>
      <input type="hidden" name="versie" value={state.values.versie?.[0] ?? String(draft.version)} />
      <p>
        <Submit>{t.save}</Submit>
      </p>
    </form>
  );
}
