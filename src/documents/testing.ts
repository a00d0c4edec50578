import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../main/demo/write-paper.ts';
import type { testApplication } from '../main/testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;

/** A small text in OpenDocument, with what a word processor adds: a deletion, a note and an annotation. */
export function writeOdt(
  body: string,
  more: readonly (readonly [string, string | Buffer])[] = [],
  doctype = '',
): Buffer {
  const names = ['office', 'text', 'table'].map(
    (n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?>${doctype}<office:document-content ${names.join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return writeZip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', content],
    ['META-INF/manifest.xml', '<manifest/>'],
    ...more,
  ]);
}

/** A DOCX as Word writes it: the paragraphs and tables of its body, and parts that say how they are numbered and styled. */
export function writeWord(
  body: string,
  parts: { readonly numbering?: string; readonly styles?: string } = {},
  doctype = '',
): Buffer {
  const ooxml = 'http://schemas.openxmlformats.org';
  const main = `xmlns:w="${ooxml}/wordprocessingml/2006/main"`;
  const linked = `xmlns="${ooxml}/package/2006/relationships"`;
  const kind = `${ooxml}/officeDocument/2006/relationships`;
  const type = (part: string, name: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  const relation = (name: string, at: string) =>
    `<Relationship Id="${name}" Type="${kind}/${name}" Target="${at}"/>`;
  const more = Object.entries(parts);
  return writeZip([
    [
      '[Content_Types].xml',
      `<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${more.map(([name]) => type(name, name)).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships ${linked}>${relation('officeDocument', 'word/document.xml')}</Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships ${linked}>${more.map(([name]) => relation(name, `${name}.xml`)).join('')}</Relationships>`,
    ],
    ['word/document.xml', `${doctype}<w:document ${main}><w:body>${body}</w:body></w:document>`],
    ...more.map(([name, xml]): [string, string] => [
      `word/${name}.xml`,
      `<w:${name} ${main}>${xml}</w:${name}>`,
    ]),
  ]);
}

/** One part of a zip, folded up. @param said how long it says to be when unfolded; the truth when absent */
export function folded(zip: Buffer, name: string, raw: Buffer, said = raw.length): Buffer {
  const marked = Buffer.from(zip);
  for (const [signature, method, size] of [
    ['PK\u0003\u0004', 8, 22],
    ['PK\u0001\u0002', 10, 24],
  ] as const)
    for (
      let at = marked.indexOf(signature, 0, 'latin1');
      at !== -1;
      at = marked.indexOf(signature, at + 4, 'latin1')
    ) {
      const named = at + (signature === 'PK\u0003\u0004' ? 30 : 46);
      if (marked.subarray(named, named + name.length).toString('utf8') !== name) continue;
      marked.writeUInt16LE(8, at + method);
      marked.writeUInt32LE(said, at + size);
    }
  return marked;
}

/** The bytes of a part that will be `folded`. */
export function deflated(raw: Buffer): Buffer {
  return deflateRawSync(raw, { level: 9 });
}

/** Sends a document as a browser's form and as a program would. */
export function senders(app: Application) {
  const form = (fields: Record<string, string>, file?: { bytes: Buffer; name: string }) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append('bestand', new File([new Uint8Array(file.bytes)], file.name));
    return body;
  };
  const origin = 'http://localhost:7071';
  return {
    byForm: (
      path: string,
      cookie: string,
      fields: Record<string, string>,
      file?: { bytes: Buffer; name: string },
    ) =>
      app.app.request(`${origin}/leidse-regio${path}`, {
        method: 'POST',
        body: form(fields, file),
        headers: { 'sec-fetch-site': 'same-origin', cookie },
      }),
    byApi: (
      path: string,
      token: string,
      fields: Record<string, string>,
      file?: { bytes: Buffer; name: string },
    ) =>
      app.app.request(`${origin}/leidse-regio/api/v1${path}`, {
        method: 'POST',
        body: form(fields, file),
        headers: { authorization: `Bearer ${token}` },
      }),
  };
}
