import { expect, it } from 'vitest';
import { renderDocument } from './frame.tsx';
import { Invented, sinceFirst } from './record.tsx';

it('calls invented what a demonstration wrote itself, and says what a visitor changed', () => {
  const shown = (inventedUntil: string | undefined, first: string, newest: string) => {
    const versions = [
      { version: 2, recordedAt: newest },
      { version: 1, recordedAt: first },
    ];
    const page = renderDocument(
      <Invented context={{ lang: 'nl', inventedUntil }} of={sinceFirst({ recordedAt: newest }, versions)}>
        Verzonnen.
      </Invented>,
    );
    return new TextDecoder().decode(page);
  };
  const [filled, before, after] = [
    '2026-11-24T10:00:00.000Z',
    '2026-11-24T10:00:00+00:00',
    '2026-11-24T10:00:01Z',
  ];
  const changed = 'Verzonnen. Daarna heeft een bezoeker dit gewijzigd.';
  expect(shown(filled, before, before)).toContain('<p class="invented">Verzonnen.</p>');
  expect(shown(filled, before, after)).toContain(`<p class="invented">${changed}</p>`);
  expect(shown(filled, after, after)).not.toContain('Verzonnen');
  expect(shown(undefined, before, before)).not.toContain('Verzonnen');
});
