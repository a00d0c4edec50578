import type { OfficeHolder } from '#people';
import { ChoiceGroup, TextArea, TextField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { supportMessages } from '../messages.ts';
import { stances } from '../rules/support.ts';
import { stanceWords } from '../words.ts';

/** The item, with whom it is shared, and the line. */
export function SupportFields(props: {
  context: PageContext;
  state: FormState;
  holders: readonly OfficeHolder[];
  author: number;
}) {
  const { context, state } = props;
  const t = supportMessages[context.lang];
  // Portfolio holders and their officials first: those are meant most often.
  const first = (kind: string) => (kind === 'portfolio_holder' ? 0 : kind === 'policy_officer' ? 1 : 2);
  const holders = props.holders
    .filter(({ person }) => person !== props.author)
    .toSorted((a, b) => first(a.kind) - first(b.kind));
  const choice = ({ person, title }: OfficeHolder) => ({ value: String(person), text: title });
  return (
    <>
      <TextField name="orgaan" label={t.bodyField} hint={t.bodyHint} state={state} />
      <TextField name="dag" type="date" label={t.dayField} state={state} />
      <TextField name="agendapunt" label={t.titleField} state={state} />
      <TextField name="link" label={t.linkField} hint={t.optional} type="url" state={state} />
      <ChoiceGroup
        name="lijn"
        label={t.lineField}
        state={state}
        choices={stances.map((stance) => ({ value: stanceWords[stance], text: t.stances[stance] }))}
      />
      <TextArea name="lijn_woorden" label={t.lineWords} hint={t.lineHint} state={state} rows={3} />
      <ChoiceGroup
        name="eigen_gemeente"
        label={t.shareOwn}
        hint={t.shareOwnHint}
        state={state}
        choices={[
          { value: 'ja', text: t.yes },
          { value: 'nee', text: t.no },
        ]}
      />
      <ChoiceGroup
        name="personen[]"
        label={t.share}
        hint={t.shareHint}
        state={state}
        choices={holders.filter(({ kind }) => first(kind) < 2).map(choice)}
      />
    </>
  );
}
