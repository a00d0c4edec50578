import { kept, SelectField } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { decisionMessages } from '../messages.ts';
import type { BodyDecision } from './body-decision.ts';

export interface FormProps {
  readonly context: PageContext;
  readonly body: BodyDecision;
  readonly state: FormState;
}

/**
 * The entry before the eyes: kept while the input is mended; after a refusal the one that was just read, for sending again
 * is then a choice.
 */
export function Seen({ body, state }: { body: BodyDecision; state: FormState }) {
  const read = String(body.now?.id ?? 0);
  const seen = state.refusal === undefined ? kept(state, 'gezien', read) : read;
  return <input type="hidden" name="gezien" value={seen} />;
}

/** Only a council has hamerstukken and bespreekstukken. */
export function HandlingField(props: FormProps & { start: string; empty: string }) {
  const { context, body, state, start } = props;
  const t = decisionMessages[context.lang];
  if (body.competence !== 'council') return null;
  return (
    <SelectField
      name="behandeling"
      label={t.handling}
      state={state}
      start={start}
      empty={props.empty}
      choices={[
        { value: 'hamerstuk', text: t.hamerstuk },
        { value: 'bespreekstuk', text: t.bespreekstuk },
      ]}
    />
  );
}
