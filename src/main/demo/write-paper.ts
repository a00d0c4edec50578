import { crc32 } from 'node:zlib';

/** A short text as it is put on paper: a heading, and paragraphs; one that begins with `# ` is a heading in between. */
export interface Paper {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const width = 595;
const height = 842;
const margin = 64;
const signsOnALine = 82;

function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < signsOnALine)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** Letters of WinAnsi, as PDF's own fonts have them. */
const inParentheses = (text: string) =>
  `(${text.replace(/[\u2018\u2019]/g, "'").replace(/[\\()]/g, '\\$&')})`.replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\${(sign.charCodeAt(0) & 255).toString(8).padStart(3, '0')}`,
  );

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly gap: number;
}

function pagesOf({ title, paragraphs }: Paper): Line[][] {
  const all: Line[] = lines(title).map((text, n) => ({ text, size: 18, bold: true, gap: n === 0 ? 0 : 4 }));
  for (const paragraph of paragraphs) {
    const bold = paragraph.startsWith('# ');
    for (const [n, text] of lines(bold ? paragraph.slice(2) : paragraph).entries())
      all.push({ text, size: bold ? 13 : 11, bold, gap: n === 0 ? 20 : 4 });
  }
  const pages: Line[][] = [[]];
  let room = height - 2 * margin;
  for (const line of all) {
    room -= line.size + line.gap;
    if (room < 0) {
      pages.push([]);
      room = height - 2 * margin - line.size;
    }
    pages.at(-1)?.push(line);
  }
  return pages;
}

function contentOf(page: readonly Line[]): string {
  let y = height - margin;
  return page
    .map(({ text, size, bold, gap }) => {
      y -= size + gap;
      return `BT /${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${margin} ${y} Tm ${inParentheses(text)} Tj ET`;
    })
    .join('\n');
}

/** A small PDF 1.4 with the two fonts that every reader has; the same text gives the same bytes. */
export function writePdf(paper: Paper): Buffer {
  const pages = pagesOf(paper);
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const first = 6;
  const kids = pages.map((_, n) => `${first + 2 * n} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${inParentheses(paper.title)} >>`,
    ...pages.flatMap((page, n) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 2 * n + 1} 0 R` +
          ' /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, 'latin1');
}

/** A zip of parts that are stored as they are (PKWARE APPNOTE 4.3), of 1 January 1980. */
export function writeZip(parts: readonly (readonly [name: string, content: string | Buffer])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, given] of parts) {
    const content = Buffer.from(given);
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(label.length, 22);
    const here = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, label, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, place, label]));
    local.push(here);
    at += here.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
const office = 'http://schemas.openxmlformats.org';

/** A small DOCX with the parts that a word processor needs. */
export function writeDocx({ title, paragraphs }: Paper): Buffer {
  const paragraph = (text: string, size: number, bold: boolean) =>
    `<w:p><w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const body = paragraphs.map((text) =>
    text.startsWith('# ') ? paragraph(text.slice(2), 13, true) : paragraph(text, 11, false),
  );
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return writeZip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraph(title, 18, true)}${body.join('')}</w:body></w:document>`,
    ],
  ]);
}
