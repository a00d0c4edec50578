import { Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import { submissionPath } from '../paths.ts';
import type { Round, Submission } from '../round.ts';
import type { JointText } from '../rules/joint.ts';

/** To leave a joint text, or throw it away, in the version that was read. */
export function EndForm(props: {
  context: PageContext;
  round: Round;
  own: Submission;
  text: JointText;
  what: string;
  note: string;
  button: string;
}) {
  const { context, round, own, text, what, note, button } = props;
  const path = `${submissionPath(round.id, own.municipality)}/gezamenlijk/${what}`;
  return (
    <form method="post" action={context.link(path)} class="form">
      <p>{note}</p>
      <input type="hidden" name="gezamenlijke_tekst" value={String(text.id)} />
      <input type="hidden" name="versie" value={String(text.version)} />
      <p>
        <Submit secondary>{button}</Submit>
      </p>
    </form>
  );
}
