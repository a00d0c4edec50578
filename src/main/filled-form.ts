import { parse } from 'parse5';
import { attribute, type Element, isElement, type Node } from './own-document/html-nodes.ts';

const all = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((element) => [element, ...all(element.childNodes)]);
const text = (element: Element) =>
  element.childNodes
    .map((node) => (node.nodeName === '#text' ? (node as { value: string }).value : ''))
    .join('');

/** What a browser sends of a field that nobody touched: of a box that is not ticked, nothing. */
function untouched(field: Element): string[] {
  if (field.tagName === 'textarea') return [text(field).replace(/^\n/, '')];
  if (field.tagName === 'select') {
    const options = all(field.childNodes).filter(({ tagName }) => tagName === 'option');
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
    return chosen ? [attribute(chosen, 'value') ?? text(chosen)] : [];
  }
  const ticks = ['checkbox', 'radio'].includes(attribute(field, 'type') ?? '');
  return ticks && attribute(field, 'checked') === undefined ? [] : [attribute(field, 'value') ?? ''];
}

function checkedChoice(
  fields: readonly Element[],
  name: string,
  wanted: string | readonly string[],
): string[] {
  const values = [wanted].flat();
  const offered = fields.flatMap((field) => {
    const kind = attribute(field, 'type') ?? '';
    if (field.tagName === 'select') return all(field.childNodes).map((option) => attribute(option, 'value'));
    return ['checkbox', 'radio'].includes(kind) ? [attribute(field, 'value')] : [];
  });
  for (const value of values)
    if (offered.length > 0 && !offered.includes(value))
      throw new Error(`"${name}" cannot be ${value}: ${offered.join(', ')}`);
  return values;
}

/**
 * What a browser without script would send of a form on a page, once somebody filled in some of its fields.
 * @throws when the page does not offer that form, one of those fields, or that choice
 */
export function filledForm(
  html: string,
  action: string,
  given: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string[]> {
  const forms = all(parse(html).childNodes).filter(({ tagName }) => tagName === 'form');
  const form = forms.find((each) => attribute(each, 'action') === action);
  if (!form) {
    const there = forms.map((each) => attribute(each, 'action')).join(', ');
    throw new Error(`The page has no form for ${action}, but: ${there}`);
  }
  const sent: Record<string, string[]> = {};
  const fields = all(form.childNodes).filter((each) =>
    ['input', 'select', 'textarea'].includes(each.tagName),
  );
  for (const field of fields) {
    const name = attribute(field, 'name');
    if (name) sent[name] = [...(sent[name] ?? []), ...untouched(field)];
  }
  for (const [name, value] of Object.entries(given)) {
    const named = fields.filter((field) => attribute(field, 'name') === name);
    if (named.length === 0) throw new Error(`The form for ${action} has no field "${name}"`);
    sent[name] = checkedChoice(named, name, value);
  }
  return sent;
}
