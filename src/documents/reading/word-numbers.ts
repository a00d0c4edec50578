import { SaxesParser } from 'saxes';
import { type Lists, listsOf } from './word-lists.ts';

/** Parts of a DOCX, as text. */
export interface WordParts {
  readonly document: string;
  readonly numbering: string | undefined;
  readonly styles: string | undefined;
}

interface Paragraph {
  style: string | undefined;
  list: string | undefined;
  level: number | undefined;
  /** Its end was deleted: what stands in it belongs to the next one, and it is not counted. */
  joined: boolean;
  /** What Word writes before it: undefined until it was counted. */
  label: string | undefined;
  readonly inTable: boolean;
}

/**
 * The document with the numbers that Word counts written out before its paragraphs, as Word shows them: of lists, and of styles
 * that have a number (ECMA-376, 17.9). @property counted there were some
 */
export function withNumbers(parts: WordParts): { readonly document: string; readonly counted: boolean } {
  if (parts.numbering === undefined) return { document: parts.document, counted: false };
  const writer = new NumberedDocument(listsOf(parts.numbering, parts.styles));
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const said = Object.values(tag.attributes);
    const written = said.map((each) => ` ${each.name}="${escaped(each.value, /[&<"\t\n\r]/g)}"`).join('');
    writer.write(`<${tag.name}${written}>`);
    writer.open(
      nameOf(tag),
      said.find((each) => each.local === 'val')?.value,
      tag.name.slice(0, tag.name.length - tag.local.length),
    );
  });
  parser.on('text', (text) => writer.text(text));
  parser.on('cdata', (text) => writer.text(text));
  parser.on('closetag', (tag) => {
    writer.close(nameOf(tag));
    writer.write(`</${tag.name}>`);
  });
  parser.write(parts.document).close();
  return { document: writer.done(), counted: writer.counted };
}

/** Of Word's own elements without its prefix; a formula has others of the same name. */
const nameOf = ({ uri, local }: { readonly uri: string; readonly local: string }) =>
  /wordprocessingml\/(?:2006\/)?main$/.test(uri) ? local : `:${local}`;

const escaped = (text: string, signs: RegExp) => text.replace(signs, (sign) => `&#${sign.charCodeAt(0)};`);

class NumberedDocument {
  counted = false;
  readonly #lists: Lists;
  readonly #pieces: string[] = [];
  readonly #path: string[] = [];
  /** A text box stands within a paragraph and holds others. */
  readonly #paragraphs: Paragraph[] = [];
  /** `w:` */
  #prefix = '';

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  done = () => this.#pieces.join('');
  write = (text: string) => this.#pieces.push(text);

  get #paragraph(): Paragraph | undefined {
    return this.#paragraphs.at(-1);
  }

  open(local: string, value: string | undefined, prefix: string): void {
    this.#path.push(local);
    const [above, parent] = this.#path.slice(-3);
    if (local === 'p') {
      this.#prefix = prefix;
      this.#paragraphs.push({
        style: undefined,
        list: undefined,
        level: undefined,
        joined: false,
        label: undefined,
        inTable: this.#path.includes('tc'),
      });
    }
    const paragraph = this.#paragraph;
    // Of what it was before a change nothing counts.
    if (!paragraph || this.#path.includes('pPrChange')) return;
    if (local === 'pStyle' && parent === 'pPr') paragraph.style = value;
    if (local === 'del' && above === 'pPr' && parent === 'rPr') paragraph.joined = true;
    if (parent !== 'numPr' || above !== 'pPr') return;
    if (local === 'numId') paragraph.list = value;
    if (local === 'ilvl') paragraph.level = Number(value);
  }

  text(text: string): void {
    const shown = this.#path.at(-1) === 't' && text.trim() !== '' && !this.#path.includes('moveFrom');
    const label = shown ? this.#label() : '';
    this.write(escaped(`${label}${text}`, /[&<>]/g));
  }

  close(local: string): void {
    if (local === 'p') {
      // In a cell a number may stand by itself; elsewhere an empty line has one that nobody sees.
      const inTable = this.#paragraph?.inTable ?? false;
      const label = this.#label();
      if (label !== '' && inTable) {
        const [run, text] = ['r', 't'].map((name) => this.#prefix + name);
        this.write(`<${run}><${text}>${escaped(label.trim(), /[&<>]/g)}</${text}></${run}>`);
      }
      this.#paragraphs.pop();
    }
    this.#path.pop();
  }

  /** What goes before the words of the paragraph: once. */
  #label(): string {
    const paragraph = this.#paragraph;
    // Of two ways to show the same the second is read.
    if (!paragraph || paragraph.joined || this.#path.includes(':Choice')) return '';
    if (paragraph.label !== undefined) return '';
    const { style, list, level } = paragraph;
    paragraph.label = this.#lists.next({ style, list, level }) ?? '';
    if (paragraph.label === '') return '';
    this.counted = true;
    return `${paragraph.label} `;
  }
}
