import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, nameFor } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['Kader.pdf', 'pdf', 'Kader.pdf', false],
    ['../../etc/passwd', 'pdf', 'passwd.pdf', true],
    ['C:\\Users\\x\\Kader.PDF', 'pdf', 'Kader.pdf', false],
    ['foto.jpeg', 'jpg', 'foto.jpeg', false],
    ['plan.exe', 'pdf', 'plan.pdf', true],
    ['plan.pdf.exe', 'pdf', 'plan.pdf.pdf', true],
    ['plan\u202efdp.exe', 'docx', 'planfdp.docx', true],
    ['a\r\nset-cookie: x.pdf', 'pdf', 'aset-cookie_ x.pdf', false],
    ['.pdf', 'pdf', 'pdf.pdf', true],
    ['', 'odt', 'document.odt', true],
    ['///', 'odt', 'document.odt', true],
    ['Begroting 2027', 'docx', 'Begroting 2027.docx', true],
  ])('%j with ending %s is %s', (given, ending, name, corrected) => {
    expect(nameFor(given, ending)).toEqual({ name, corrected });
  });

  it('never holds a path, a control or more than a hundred and twenty signs, and always ends as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const { name } = nameFor(given, 'pdf');
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/.\.pdf$/s);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 300 },
    );
  });
});
