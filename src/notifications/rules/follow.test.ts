import { describe, expect, it } from 'vitest';
import { isAbout, linkHolds, mayAskMailbox, parseSubject, subjectText } from './follow.ts';

describe('what can be followed', () => {
  it.each(['voorstel/5', 'ambitie/wonen-en-groen', 'gemeente/gm0546'])('%s', (text) => {
    const subject = parseSubject(text);
    expect(subject && subjectText(subject)).toBe(text);
  });

  it.each([
    '',
    'voorstel',
    'voorstel/0',
    'voorstel/5/6',
    'voorstel/1e3',
    'ambitie/',
    'ambitie/A B',
    'gemeente/x',
    'orgaan/x',
  ])('%j is nothing to follow', (text) => expect(parseSubject(text)).toBeUndefined());

  it('is told of what is about it, and of nothing else', () => {
    const happened = { proposals: [5], ambitions: ['wonen'], municipalities: ['gm0546'], bodies: [] };
    const about = (text: string) => isAbout(happened, parseSubject(text) as never);
    expect(['voorstel/5', 'ambitie/wonen', 'gemeente/gm0546'].map(about)).toEqual([true, true, true]);
    expect(['voorstel/6', 'ambitie/economie', 'gemeente/gm0547'].map(about)).toEqual([false, false, false]);
  });
});

describe('a mailbox that somebody names', () => {
  const now = '2026-11-24T10:00:00Z';
  const asked = (subject: string, minutes: number) => ({
    subject,
    askedAt: new Date(Date.parse(now) - minutes * 60_000).toISOString(),
  });

  it('gets one link for one thing in ten minutes, and five a day', () => {
    expect(mayAskMailbox([], 'voorstel/5', now)).toBe(true);
    expect(mayAskMailbox([asked('voorstel/5', 9)], 'voorstel/5', now)).toBe(false);
    expect(mayAskMailbox([asked('voorstel/5', 11)], 'voorstel/5', now)).toBe(true);
    const five = [1, 2, 3, 4, 5].map((number) => asked(`voorstel/${number}`, 60 * number));
    expect(mayAskMailbox(five, 'voorstel/6', now)).toBe(false);
    expect(mayAskMailbox([...five.slice(1), asked('voorstel/1', 24 * 60)], 'voorstel/6', now)).toBe(true);
  });

  it('confirms within three days', () => {
    expect(linkHolds('2026-11-21T10:00:00Z', now)).toBe(true);
    expect(linkHolds('2026-11-21T09:59:59Z', now)).toBe(false);
  });
});
