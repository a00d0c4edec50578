import type { ComponentChildren } from 'preact';
import type { FormState, Lang } from '#platform/http';
import { frameMessages } from './messages.ts';

const idOf = (name: string) => `veld-${name.replace(/[^\w-]/g, '-')}`;

/** What is kept of a field after it was sent; before that, what it starts with. */
export function kept(state: FormState, name: string, start = ''): string {
  return state.values[name]?.[0] ?? start;
}

/** Why the form was not accepted, with a link to each field. */
export function ErrorSummary({ lang, state }: { lang: Lang; state: FormState }) {
  const problems = Object.entries(state.problems);
  if (problems.length === 0 && state.refusal === undefined) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1}>
      <h2>{frameMessages[lang].problems}</h2>
      {state.refusal ? <p>{state.refusal}</p> : null}
      {problems.length > 0 ? (
        <ul>
          {problems.map(([name, text]) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly state: FormState;
  readonly hint?: string;
  readonly start?: string;
}

/** A name with `[]` or a number is known to the schema without them. */
function errorOf(props: FieldProps): string | undefined {
  return props.state.problems[props.name.replace(/\[\]$/, '')];
}

function described(props: FieldProps) {
  const id = idOf(props.name);
  const error = errorOf(props);
  const by = [props.hint ? `${id}-hint` : '', error ? `${id}-fout` : ''].filter(Boolean).join(' ');
  return {
    id,
    name: props.name,
    ...(by ? { 'aria-describedby': by } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
}

function Field({ props, children }: { props: FieldProps; children: ComponentChildren }) {
  const id = idOf(props.name);
  const error = errorOf(props);
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
      {children}
    </p>
  );
}

/** @param props.suggestions what is often meant; anything else may be filled in as well */
export function TextField(
  props: FieldProps & { type?: 'text' | 'url' | 'date' | 'time' | 'email'; suggestions?: readonly string[] },
) {
  const list = props.suggestions ? `${idOf(props.name)}-lijst` : undefined;
  return (
    <Field props={props}>
      <input
        {...described(props)}
        // An address is checked by us, in the language of the page; the browser would say it in its own.
        {...(props.type === 'url' ? { inputMode: 'url' as const } : {})}
        {...(props.type === 'email' ? { inputMode: 'email' as const, autocomplete: 'email' } : {})}
        type={(props.type === 'date' || props.type === 'time' ? props.type : 'text') as 'text'}
        value={kept(props.state, props.name, props.start)}
        {...(list ? { list } : {})}
      />
      {list ? (
        <datalist id={list}>
          {props.suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}

export function TextArea(props: FieldProps & { rows?: number }) {
  return (
    <Field props={props}>
      <textarea {...described(props)} rows={props.rows ?? 5}>
        {kept(props.state, props.name, props.start)}
      </textarea>
    </Field>
  );
}

/** A file to send in. A browser never fills it in again, so nothing is kept. */
export function FileField(props: FieldProps & { accept: string; multiple?: boolean }) {
  return (
    <Field props={props}>
      <input {...described(props)} type="file" accept={props.accept} multiple={props.multiple ?? false} />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** As somebody wrote it, in Dutch, in whichever language the page is. */
  readonly written?: boolean;
}

const languageOf = ({ written }: Choice) => (written ? { lang: 'nl' } : {});

export function SelectField(props: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  const chosen = kept(props.state, props.name, props.start);
  return (
    <Field props={props}>
      <select {...described(props)}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            selected={choice.value === chosen}
            {...languageOf(choice)}
          >
            {choice.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One box that is ticked (`ja`) or not. @param props.id where a page has more of them with one name */
export function CheckBox(props: Omit<FieldProps, 'start' | 'hint'> & { id?: string }) {
  const error = errorOf(props);
  const { id, ...rest } = described(props);
  const own = props.id ?? id;
  return (
    <p class="field">
      {error ? (
        <span id={`${own}-fout`} class="error">
          {error}
        </span>
      ) : null}
      <label class="check" for={own}>
        <input
          {...rest}
          id={own}
          type="checkbox"
          value="ja"
          checked={kept(props.state, props.name) === 'ja'}
          {...(error ? { 'aria-describedby': `${own}-fout` } : {})}
        />
        <span>{props.label}</span>
      </label>
    </p>
  );
}

/** Radio buttons, or checkboxes when the name ends in `[]`. The first carries the field's address. */
export function ChoiceGroup(props: FieldProps & { choices: readonly Choice[]; chosen?: readonly string[] }) {
  const many = props.name.endsWith('[]');
  const id = idOf(props.name.replace(/\[\]$/, ''));
  const error = errorOf(props);
  const sent = Object.keys(props.state.values).length > 0;
  const chosen = new Set(sent ? (props.state.values[props.name] ?? []) : (props.chosen ?? []));
  return (
    <fieldset>
      <legend>{props.label}</legend>
      {props.hint ? <p class="hint">{props.hint}</p> : null}
      {error ? (
        <p id={`${id}-fout`} class="error">
          {error}
        </p>
      ) : null}
      <div class={many ? 'checks' : ''}>
        {props.choices.map((choice, index) => (
          <label class="check" key={choice.value} for={index === 0 ? id : `${id}-${index}`}>
            <input
              id={index === 0 ? id : `${id}-${index}`}
              type={many ? 'checkbox' : 'radio'}
              name={props.name}
              value={choice.value}
              checked={chosen.has(choice.value)}
              {...(error ? { 'aria-describedby': `${id}-fout` } : {})}
            />
            <span {...languageOf(choice)}>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Fields that belong together; what is wrong with them as a whole is told above them. */
export function FieldGroup(props: Omit<FieldProps, 'start'> & { children: ComponentChildren }) {
  const id = idOf(props.name);
  const error = errorOf(props);
  const by = described(props)['aria-describedby'];
  return (
    <fieldset id={id} tabIndex={-1} {...(by ? { 'aria-describedby': by } : {})}>
      <legend>{props.label}</legend>
      {props.hint ? (
        <p id={`${id}-hint`} class="hint">
          {props.hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-fout`} class="error">
          {error}
        </p>
      ) : null}
      {props.children}
    </fieldset>
  );
}

/**
 * A doubt that the operation refused with, asked once it was found: a tick of its own says that it is so all the same.
 * @param props.name of the list of doubts that are confirmed @param props.word of this one in it
 */
export function DoubtField(
  props: Pick<FieldProps, 'name' | 'label' | 'state'> & { readonly word: string; readonly yes: string },
) {
  const { name, word, label, state, yes } = props;
  const said = state.values[`${name}[]`]?.includes(word) ?? false;
  if (!said && state.problems[`${name}.${word}`] === undefined) return null;
  return (
    <FieldGroup name={`${name}.${word}`} label={label} state={state}>
      <label class="check">
        <input type="checkbox" name={`${name}[]`} value={word} checked={said} />
        <span>{yes}</span>
      </label>
    </FieldGroup>
  );
}

export function Submit({ children, secondary }: { children: ComponentChildren; secondary?: boolean }) {
  return (
    <button
      type="submit"
      class={`utrecht-button ${secondary ? 'utrecht-button--secondary-action' : 'utrecht-button--primary-action'}`}
    >
      {children}
    </button>
  );
}

/** Rows of a form: those that are filled and one more, at least `least`. */
export function formRows(state: FormState, group: string, least = 3): number[] {
  const filled = Object.keys(state.values)
    .filter((name) => name.startsWith(`${group}.`) && kept(state, name) !== '')
    .map((name) => Number(name.split('.')[1]) + 1)
    .filter((count) => count <= 100);
  return Array.from({ length: Math.max(least, ...filled.map((count) => count + 1)) }, (_, row) => row);
}

/**
 * What is saved, until something was sent. After a conflict the version that was just read goes with what was typed: saving
 * again is then a choice.
 */
export function startedFrom(state: FormState, saved: FormState['values']): FormState {
  if (Object.keys(state.values).length === 0) return { ...state, values: saved };
  if (state.refusal === undefined) return state;
  return { ...state, values: { ...state.values, versie: saved.versie ?? [] } };
}
