import type { FieldProps } from '#platform/html';

/** A file to send in. A browser never fills it in again, so nothing is kept. */
export function FileField(props: FieldProps & { accept: string }) {
  const id = `veld-${props.name}`;
  const error = props.state.problems[props.name];
  const by = [props.hint ? `${id}-hint` : '', error ? `${id}-fout` : ''].filter(Boolean).join(' ');
  return (
    <p class="field">
      <label for={id}>{props.label}</label>
      {props.hint ? (
        <span id={`${id}-hint`} class="hint">
          {props.hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-fout`} class="error">
          {error}
        </span>
      ) : null}
      <input
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        {...(by ? { 'aria-describedby': by } : {})}
        {...(error ? { 'aria-invalid': true } : {})}
      />
    </p>
  );
}
