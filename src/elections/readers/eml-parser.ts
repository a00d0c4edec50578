import { SaxesParser } from 'saxes';
import { refuse } from '#kernel';
import type { ReadCode, ReadRefusal } from '../rules/result-file.ts';

const emlSpace = 'urn:oasis:names:tc:evs:schema:eml';
const kiesraadSpace = 'http://www.kiesraad.nl/extensions';

// The deepest element of an EML_NL file lies at 15 (a candidate's address); a tag with its attributes, or a text, of the
// samples is below 1 kB.
const mostDepth = 40;
const mostText = 64 * 1024;
// Elements that we have no use for: some ten for each of those elected, and parties. Tiny ones would cost the most time.
const mostUnknown = 100_000;
// So much goes to the parser at once: what it keeps for later is bounded by this and `mostText`.
const piece = 64 * 1024;

/** What may stand where, and what is done with it. An element that is not named is passed over with all it holds. */
export interface Shape<State> {
  readonly holds?: Readonly<Record<string, Shape<State>>>;
  readonly open?: (state: State, attribute: (name: string) => string | undefined) => void;
  /** The element's whole text, spaces as one. */
  readonly text?: (state: State, text: string) => void;
  readonly close?: (state: State) => void;
}

/** Ends the reading with a refusal. */
export class Stopped extends Error {
  readonly refusal: ReadRefusal;
  constructor(refusal: ReadRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Walks an EML_NL document by its shape, piece by piece. No DTD and so no entities but the five predefined and
 * character references: a DOCTYPE ends it. Depth and the length of any tag, text or comment are bounded.
 */
export class EmlParser<State> {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #file: string;
  readonly #open: Shape<State>[] = [];
  #skipped = 0;
  #unknown = 0;
  #text: string | undefined;
  /** Where in the document the parser last told something. */
  #told = 0;
  #fed = 0;
  #broken: ReadCode = 'eml_broken';

  constructor(root: Shape<State>, state: State, file: string) {
    this.#file = file;
    const document: Shape<State> = { holds: { EML: root } };
    const parser = this.#parser;
    // What is not well-formed: the parser's sentences are English and for engineers. Whatever else is thrown here is a fault
    // of this program, and says nothing about the file.
    parser.on('error', ({ message }) => this.stop(/entity/.test(message) ? 'eml_entity' : this.#broken));
    parser.on('doctype', () => this.stop('eml_doctype'));
    parser.on('xmldecl', ({ encoding }) => {
      this.#told = parser.position;
      if (encoding !== undefined && !/^(utf-?(8|16)|us-ascii)$/i.test(encoding))
        this.stop('eml_encoding', { value: encoding.slice(0, 40) });
    });
    parser.on('opentag', (tag) => {
      this.#told = parser.position;
      if (this.#open.length + this.#skipped > mostDepth) this.stop('eml_deep', { most: mostDepth });
      const within = this.#skipped > 0 ? undefined : (this.#open.at(-1) ?? document).holds;
      const name =
        tag.uri === emlSpace ? tag.local : tag.uri === kiesraadSpace ? `kr:${tag.local}` : undefined;
      const shape = name !== undefined && within && Object.hasOwn(within, name) ? within[name] : undefined;
      if (!shape) {
        this.#unknown += 1;
        if (this.#unknown > mostUnknown) this.stop('eml_unknown_many', { most: mostUnknown });
        if (this.#open.length === 0) this.stop('eml_root', { value: tag.name.slice(0, 40) });
        this.#skipped += 1;
        return;
      }
      this.#open.push(shape);
      this.#text = shape.text ? '' : undefined;
      shape.open?.(state, (attribute) => tag.attributes[attribute]?.value);
    });
    parser.on('text', (text) => {
      this.#told = parser.position;
      if (this.#text !== undefined && this.#skipped === 0) this.#text += text;
    });
    parser.on('cdata', (text) => {
      this.#told = parser.position;
      if (this.#text !== undefined && this.#skipped === 0) this.#text += text;
    });
    parser.on('comment', () => {
      this.#told = parser.position;
    });
    parser.on('closetag', () => {
      this.#told = parser.position;
      if (this.#skipped > 0) {
        this.#skipped -= 1;
        return;
      }
      const shape = this.#open.pop();
      if (shape?.text && this.#text !== undefined) shape.text(state, this.#text.replace(/\s+/g, ' ').trim());
      this.#text = undefined;
      shape?.close?.(state);
    });
  }

  get line(): number {
    return this.#parser.line;
  }

  /** Refuses here. */
  stop(code: ReadCode, details: Readonly<Record<string, string | number>> = {}): never {
    throw new Stopped(refuse(code, { file: this.#file, line: this.line, ...details }));
  }

  write(text: string): void {
    for (let at = 0; at < text.length; at += piece) {
      this.#parser.write(text.slice(at, at + piece));
      // The parser's own position counts the last piece twice between two pieces.
      this.#fed += Math.min(piece, text.length - at);
      if (this.#fed - this.#told > mostText) this.stop('eml_text_long', { most: mostText });
      if ((this.#text?.length ?? 0) > mostText) this.stop('eml_text_long', { most: mostText });
    }
  }

  end(): void {
    if (this.#open.length > 0) this.#broken = 'eml_truncated';
    this.#parser.close();
  }
}
