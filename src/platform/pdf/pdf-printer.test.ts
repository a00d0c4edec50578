import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { type PrintedDocument, pdfPrinter } from './index.ts';
import { lookedInto } from './testing.ts';
import { typeset } from './typeset.ts';

const list: PrintedDocument = {
  language: 'nl',
  title: 'Besluitenlijst',
  over: 'Leidse regio',
  under: 'Vergadering van 3 december 2026',
  date: '2026-12-04',
  source: 'https://regio.example/leidse-regio/vergaderingen/3',
  form: 'accessible',
  body: [
    { kind: 'facts', rows: [['Plaats', 'Gemeentehuis']] },
    { kind: 'heading', level: 1, text: 'Aanwezig' },
    {
      kind: 'table',
      caption: 'Fracties',
      columns: [{ title: 'Fractie' }, { title: 'Gewicht', figures: true }],
      rows: [[['D', { text: '66', strong: true }], '12.345']],
    },
    { kind: 'grid', columns: 2, rows: [['links', 'rechts']] },
    { kind: 'list', items: ['een punt'] },
    { kind: 'quote', text: 'Wat iemand schreef' },
    { kind: 'note', text: [{ text: 'de bron', href: 'https://regio.example/' }] },
  ],
};
const paragraph = (text: string): PrintedDocument => ({ ...list, body: [{ kind: 'paragraph', text }] });

const there = spawnSync('pdftotext', ['-v']).error === undefined;
if (!there && process.env.REGIOTAFEL_REQUIRE_ALL === '1')
  throw new Error('The tests that read a PDF are required and pdftotext is missing (poppler-utils)');
const textOf = (pdf: Buffer) => spawnSync('pdftotext', ['-', '-'], { input: pdf }).stdout.toString('utf8');
// In this process: to start the program of the printer takes longer.
const made = async (document: PrintedDocument): Promise<Buffer> => typeset(document);

describe('a printed document', () => {
  it('is tagged PDF/UA-1 in its language, and the same bytes each time', async () => {
    const pdf = await made(list);
    const inside = pdf.toString('latin1');
    expect(inside).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(inside).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(inside).toMatch(/\/Lang\s*\(nl-NL\)/);
    expect((await made(list)).equals(pdf)).toBe(true);
    expect((await made({ ...list, language: 'en' })).toString('latin1')).toMatch(/\/Lang\s*\(en-GB\)/);
  });

  test.skipIf(!there)('says what stands in it, and where the newest is', async () => {
    const text = textOf(await made(list));
    for (const words of [
      'Leidse regio',
      'Besluitenlijst',
      'Gemeentehuis',
      'D66',
      '12.345',
      'rechts',
      'een punt',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Bladzijde 1 van 1');
    expect(text).toContain('4 december 2026');
    expect(text).toContain('De nieuwste versie staat op https://regio.example/leidse-regio/vergaderingen/3');
    expect(textOf(await made({ ...list, language: 'en' }))).toContain('Page 1 of 1');
  });

  test.skipIf(!there)('reads nothing of what people typed as markup, in whatever field', async () => {
    const syntax = '*a* _b_ $x$ @c <d> // \\ `e` = ~ --- #{1+1} #read("/etc/passwd") [f] "g" /* z';
    const texts: string[] = [];
    // Each with a number, so that one is not found for another.
    const typed = () => {
      texts.push(`#panic(${texts.length + 1}) ${syntax}`);
      return texts.at(-1) ?? '';
    };
    const says = `#panic() ${syntax}`;
    const document: PrintedDocument = {
      ...list,
      title: typed(),
      over: typed(),
      under: typed(),
      source: `https://x.example/${typed()}`,
      contents: true,
      body: [
        ...([1, 2, 3, 4] as const).map((level) => ({ kind: 'heading' as const, level, text: typed() })),
        { kind: 'paragraph', text: typed() },
        { kind: 'paragraph', text: [typed(), { text: typed(), strong: true, emphasis: true, lang: 'en' }] },
        { kind: 'paragraph', text: { text: `een\n${typed()}`, href: `https://x.example/${says}` } },
        { kind: 'note', text: typed() },
        { kind: 'quote', text: typed() },
        { kind: 'list', items: [typed()] },
        { kind: 'list', ordered: true, items: [typed()] },
        { kind: 'list', items: [typed()], under: [{ kind: 'list', ordered: true, items: [typed()] }] },
        { kind: 'facts', rows: [[typed(), typed()]] },
        { kind: 'table', caption: typed(), columns: [{ title: typed() }], rows: [[typed()]] },
        { kind: 'table', columns: [{ title: typed(), figures: true }], rows: [[typed()]] },
        { kind: 'grid', columns: 1, rows: [[typed()]] },
        { kind: 'picture', svg: '<svg height="9"><text>t</text></svg>', says },
      ],
    };
    const pdf = await made(document);
    const bare = (text: string) => text.replace(/[\s\u00ad\u200b]/g, '');
    const shown = bare(textOf(pdf));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !shown.includes(bare(text)))).toEqual([]);
    expect(lookedInto(pdf).pictures).toEqual([`u:${says}`]);
  });

  test.skipIf(!there)('keeps a hash whole, and breaks what would run off the page', async () => {
    const hash = '0123456789abcdef'.repeat(4);
    const name = 'besluitenlijst-van-de-vergadering-van-3-december-2026-versie-12-definitief.pdf';
    const table: PrintedDocument = {
      ...list,
      body: [
        { kind: 'paragraph', text: hash },
        { kind: 'grid', columns: 4, rows: [['', '', '', name]] },
      ],
    };
    const text = textOf(await made(table));
    expect(text).toContain(hash);
    expect(text.replace(/[\s\u200b]/g, '')).toContain(name);
  });

  test.skipIf(!there)('breaks Dutch words where Dutch does', async () => {
    const text = textOf(await made(paragraph('samenwerkingsovereenkomsten '.repeat(40))));
    // English would have broken behind `samenwerk`. A soft hyphen: whoever searches finds the word.
    expect(text).toContain('samen\u00ad\nwerkingsovereenkomsten');
  });
});

describe('the printer', () => {
  it('keeps what it made for who asks next', async () => {
    const printer = pdfPrinter();
    const first = await printer.print(list);
    expect(await printer.print(list)).toEqual(first);
    const begin = performance.now();
    await printer.print(list);
    expect(performance.now() - begin).toBeLessThan(50);
  });

  it('prints the same with a program that stands ready', async () => {
    const printer = pdfPrinter({ kept: 0, ready: 60_000 });
    const first = await printer.print(list);
    const processes = spawnSync('ps', ['-eo', 'ppid=,args=']).stdout.toString('utf8').split('\n');
    const standing = processes.filter((each) => each.trim().startsWith(`${process.pid} `));
    expect(standing.filter((each) => /compile-pdf\.\w+ ready$/.test(each.trim()))).toHaveLength(1);
    const second = await printer.print(list);
    expect(first.ok && second.ok && first.pdf.equals(second.pdf)).toBe(true);
    // And what is set without a program of its own is the same.
    expect(second).toEqual({ ok: true, pdf: typeset(list) });
  });

  it('lets only so many wait', async () => {
    const printer = pdfPrinter({ atOnce: 1, waiting: 1 });
    const asked = ['a', 'b', 'c'].map((text) => printer.print(paragraph(text)));
    // But for who may wait however long the line is.
    const patient = printer.print(paragraph('d'), { patient: true });
    const answers = await Promise.all([...asked, patient]);
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.why))).toEqual([
      ...['made', 'made', 'busy', 'made'],
    ]);
  });

  it('gives up what takes too long, and goes on with the next', async () => {
    const limits = { milliseconds: 20, cpuSeconds: 10, memory: 2_000_000, output: 2 ** 20 };
    const printer = pdfPrinter({ limits });
    expect(await printer.print(list)).toEqual({ ok: false, why: 'too_heavy' });
    expect(await printer.print(list)).toEqual({ ok: false, why: 'too_heavy' });
  });

  it('says a fault of its own', async () => {
    const wrong = { ...list, body: [{ kind: 'grid', columns: 0, rows: [['a']] }] } as PrintedDocument;
    await expect(pdfPrinter().print({ ...wrong, date: 'geen dag' })).rejects.toThrow(
      'A document could not be printed',
    );
  });
});
