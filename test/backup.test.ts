// Backup beside the running server, and putting back where nothing is, as an operator types them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command, filledFolder, freePort, freshFolder, notBuilt, ready, remove, web } from './processes.ts';

describe.skipIf(notBuilt)('regiotafel backup, as a program', () => {
  const from = freshFolder();
  const to = freshFolder();
  beforeAll(() => filledFolder(from));
  afterAll(() => {
    remove(from);
    remove(to);
  });

  it('works beside the web process, and another folder begins from it', async () => {
    const file = join(from, 'regiotafel.backup');
    const nothing = await command({ REGIOTAFEL_DATA: join(to, 'leeg') }, 'backup', file, '--json');
    expect(JSON.parse(nothing.answer)).toMatchObject({ fout: 'no_data' });
    expect(nothing.code).toBe(1);
    const running = await ready(
      web({ REGIOTAFEL_DATA: from, PORT: String(await freePort()), REGIOTAFEL_DEMO: '1' }),
    );
    const made = await command({ REGIOTAFEL_DATA: from }, 'backup', file, '--json');
    expect(made.said, made.said).not.toContain('"fout"');
    expect(made.code).toBe(0);
    const told = JSON.parse(made.answer);
    expect(told).toMatchObject({ bestand: file, genoteerd: true, ontbrekende_bestanden: [] });
    expect(readdirSync(from).filter((name) => name.endsWith('.deel'))).toEqual([]);
    const there = await command({ REGIOTAFEL_DATA: from }, 'restore', file, '--json');
    expect(JSON.parse(there.answer)).toMatchObject({ fout: 'not_empty' });
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    const checked = await command({}, 'restore', file, '--check', '--json');
    expect(JSON.parse(checked.answer)).toMatchObject({ rijen: told.rijen, uitkomst: 'in orde' });
    const restored = await command({ REGIOTAFEL_DATA: to }, 'restore', file, '--json');
    expect(JSON.parse(restored.answer)).toMatchObject({ rijen: told.rijen, bestanden: told.bestanden });
    // The key is not in it: what it signed can be checked, and nothing is signed until it is put back.
    expect(existsSync(join(to, 'journal.key'))).toBe(false);
    const verified = await command({ REGIOTAFEL_DATA: to }, 'journal', 'verify', '--json');
    expect(JSON.parse(verified.answer)).toMatchObject([{ fouten: [] }, { fouten: [] }]);
    const port = await freePort();
    const again = await ready(web({ REGIOTAFEL_DATA: to, PORT: String(port) }));
    expect((await fetch(`http://localhost:${port}/leidse-regio/voorstellen`)).status).toBe(200);
    await vi.waitFor(
      () =>
        expect(again.said()).toContain('De sleutel van het journaal is niet die waarmee eerder is getekend'),
      20_000,
    );
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});
