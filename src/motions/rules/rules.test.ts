import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, date, type FractionId, type Office, type PersonId, type RegionId } from '#kernel';
import { changeOf, redline } from '../redline.ts';
import { amendedText } from './amended-text.ts';
import {
  isPending,
  type MotionState,
  maySettle,
  motionTransitions,
  moveMotion,
  standing,
} from './motion-state.ts';
import { doubtsBeside, outcomeDoubts } from './outcome-votes.ts';
import { findPassage, type MotionText, runningText, unready } from './passage.ts';
import { maySeeMotionDraft, type SharedMotion, sharedBack } from './sharing.ts';
import { submissionDoubt } from './submission-doubt.ts';

const region = 'hier' as RegionId;
const who = (person: number, kind: Office['kind'], fraction?: string, at: RegionId = region): Actor => ({
  kind: 'person',
  person: person as PersonId,
  name: 'x',
  offices: [
    {
      kind,
      title: kind,
      region: at,
      municipality: undefined,
      fraction: fraction as FractionId | undefined,
      body: undefined,
    },
  ],
});
const alone: SharedMotion = {
  fraction: 'leiden-d66' as FractionId,
  author: 1 as PersonId,
  withFraction: false,
  sisters: [],
  persons: [],
};
const shared: SharedMotion = {
  ...alone,
  withFraction: true,
  sisters: ['leiderdorp-d66' as FractionId],
  persons: [9 as PersonId],
};

describe('the draft of a motion', () => {
  it.each([
    ['its author', who(1, 'specialist', 'leiden-d66'), true, true],
    ['a colleague', who(2, 'specialist', 'leiden-d66'), false, true],
    ['a sister fraction', who(3, 'specialist', 'leiderdorp-d66'), false, true],
    ['another fraction', who(4, 'specialist', 'leiden-vvd'), false, false],
    ['a named person', who(9, 'portfolio_holder'), false, true],
    [
      'a named person of another region',
      who(9, 'portfolio_holder', undefined, 'daar' as RegionId),
      false,
      false,
    ],
    ['the regional clerk', who(5, 'regional_clerk'), false, false],
    ['a council clerk', who(6, 'council_clerk'), false, false],
    ['an operator', who(7, 'operator'), false, false],
    ['a visitor', { kind: 'visitor' } as Actor, false, false],
  ])('%s sees it: alone, and shared', (_who, actor, unshared, together) => {
    expect([maySeeMotionDraft(actor, region, alone), maySeeMotionDraft(actor, region, shared)]).toEqual([
      unshared,
      together,
    ]);
  });

  it('that a sister fraction makes its own begins with those who had the first', () => {
    const first = {
      fraction: 'leiden-a' as FractionId,
      author: 7 as PersonId,
      withFraction: true,
      sisters: ['zoeterwoude-a', 'zoeterwoude-b', 'oegstgeest-a'] as FractionId[],
    };
    const councilOf = (fraction: FractionId) => fraction.split('-')[0] ?? '';
    const back = (more: object = {}) =>
      sharedBack({ ...first, ...more }, 'zoeterwoude-a' as FractionId, councilOf);
    expect(back()).toEqual({ sisters: ['leiden-a', 'oegstgeest-a'], persons: [7] });
    // Its author kept it from the own fraction: the copy is kept from it as well.
    expect(back({ withFraction: false })).toEqual({ sisters: ['oegstgeest-a'], persons: [7] });
  });
});

describe('what a council makes of it', () => {
  it.each([
    ['submitted', 'adopted', '', 'step'],
    ['submitted', 'held_over', '', 'step'],
    ['held_over', 'held_over', '', 'step'],
    ['held_over', 'rejected', '', 'step'],
    ['adopted', 'rejected', '', 'reason_missing'],
    ['adopted', 'rejected', 'Verkeerd geteld.', 'correction'],
    ['withdrawn', 'held_over', 'Vergissing.', 'correction'],
  ] as const)('%s -> %s with reason "%s": %s', (from, to, reason, expected) => {
    const moved = moveMotion(from, to, reason);
    expect(moved.ok ? moved.value : moved.code).toBe(expected);
  });

  it('is drawn in the README as the rules have it', () => {
    const drawn = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const lines = Object.entries(motionTransitions).flatMap(([from, tos]) =>
      tos.map((to) => `  ${from} --> ${to}`),
    );
    for (const line of lines) expect(drawn).toContain(`${line}\n`);
    expect(drawn.match(/-->/g)).toHaveLength(lines.length + 1);
    const pending = (Object.keys(motionTransitions) as MotionState[]).filter(isPending);
    expect(pending).toEqual(['submitted', 'held_over']);
  });
});

describe('the passage of an amendment', () => {
  const text = 'Er komen 8.000 woningen.\n\nDe helft is sociaal. De helft is groen.';
  it.each([
    ['Er komen 8.000 woningen.', 'once'],
    ['woningen.\r\n  De helft is sociaal', 'once'],
    ['De helft is', 'several'],
    ['Er komen 7.000 woningen.', 'missing'],
    ['er komen 8.000', 'missing'],
    ['  ', 'missing'],
  ])('%s: %s', (passage, expected) => {
    expect(findPassage(text, passage)).toBe(expected);
  });

  it('is found wherever it was taken from, however its spaces came back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 3, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (words, start, length) => {
          const from = start % words.length;
          const passage = words.slice(from, from + length).join('\r\n ');
          expect(findPassage(words.join(' '), passage)).not.toBe('missing');
        },
      ),
    );
  });
});

const motion: MotionText = {
  kind: 'motion',
  title: 'Titel',
  considerations: '',
  request: 'verzoekt het college',
  passage: '',
  replacement: '',
};
describe('the text', () => {
  const amendment: MotionText = {
    ...motion,
    kind: 'amendment',
    request: '',
    passage: 'oud',
    replacement: 'nieuw',
  };
  it.each([
    [motion, undefined],
    [{ ...motion, request: '' }, 'request_open'],
    [amendment, undefined],
    [{ ...amendment, passage: '' }, 'passage_open'],
    [{ ...amendment, replacement: ' oud ' }, 'nothing_changes'],
    [{ ...amendment, replacement: '' }, undefined],
  ] as const)('%o is ready: %s', (of, expected) => {
    expect(unready(of)).toBe(expected);
  });
  it('as one: what it is compared by', () => {
    expect(runningText(motion)).toBe('Titel\n\nverzoekt het college');
    expect(runningText(amendment)).toBe('Titel\n\noud\n\nnieuw');
  });
});

describe('the change in a text', () => {
  it('is read in order: what goes, then what comes', () => {
    expect(redline('Er komen 8.000 woningen.', 'Er komen 7.200 woningen in tien jaar.')).toEqual([
      { kind: 'same', text: 'Er komen ' },
      { kind: 'gone', text: '8.000' },
      { kind: 'new', text: '7.200' },
      { kind: 'same', text: ' woningen' },
      { kind: 'new', text: ' in tien jaar' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('een', 'twee', 'drie', ' ', '. ', '\n\n', '8.000', 'é'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const parts = redline(before, after);
        const side = (kind: string) =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect([side('gone'), side('new')]).toEqual([before, after]);
      }),
    );
  });
});

describe('a subamendment', () => {
  it.each([
    ['submitted', undefined, 'submitted'],
    ['submitted', 'submitted', 'submitted'],
    ['adopted', 'held_over', 'adopted'],
    ['adopted', 'adopted', 'adopted'],
    ['submitted', 'rejected', 'lapsed'],
    ['held_over', 'withdrawn', 'lapsed'],
    ['adopted', 'rejected', 'lapsed'],
    ['rejected', 'rejected', 'rejected'],
    ['withdrawn', 'withdrawn', 'withdrawn'],
  ] as const)('%s of an amendment that is %s stands as %s', (own, amendment, expected) => {
    expect(standing(own, amendment)).toBe(expected);
    expect(isPending(expected)).toBe(['submitted', 'held_over'].includes(expected));
  });

  it.each([
    ['adopted', [], true],
    ['adopted', ['adopted', 'rejected', 'withdrawn'], true],
    ['adopted', ['adopted', 'submitted'], false],
    ['adopted', ['held_over'], false],
    ['rejected', ['submitted'], true],
    ['withdrawn', ['submitted'], true],
    ['held_over', ['submitted'], true],
  ] as const)('lets its amendment be %s, beside %s: %s', (outcome, subs, expected) => {
    expect(maySettle(outcome, subs).ok).toBe(expected);
  });

  const text = 'Elke gemeente meldt lege kavels\n per kern, en zegt (na 1 jaar) hoe lang.';
  const change = (passage: string, replacement: string) => ({ passage, replacement });
  it.each([
    [[], text],
    [[change('kavels per kern', 'kavels')], 'Elke gemeente meldt lege kavels, en zegt (na 1 jaar) hoe lang.'],
    [[change('(na 1 jaar) ', '')], text.replace('(na 1 jaar)', '')],
    [[change('meldt', '$& belt')], text.replace('meldt', () => '$& belt')],
    [
      [change('hoe lang', 'waarom'), change('Elke gemeente', 'Iedereen')],
      text.replace('hoe lang', 'waarom').replace('Elke gemeente', 'Iedereen'),
    ],
    [[change('volle kavels', 'x')], undefined],
    [[change('e', 'x')], undefined],
    [[change(' ', 'x')], undefined],
    [[change('lege kavels', 'x'), change('kavels per kern', 'y')], undefined],
  ])('%j makes of it %j', (changes, expected) => {
    expect(amendedText(text, changes)).toBe(expected);
  });

  it('is read within the whole of the amendment, and its words alone where they do not stand there', () => {
    const sub = { kind: 'sub_amendment', passage: 'Elke gemeente', replacement: 'Iedereen' } as const;
    const [gone, come, rest] = changeOf({ ...sub, amended: { text } });
    expect([gone?.text.trim(), come?.text.trim(), rest?.kind]).toEqual(['Elke gemeente', 'Iedereen', 'same']);
    expect(rest?.text).toContain('hoe lang.');
    expect(changeOf({ ...sub, amended: { text: 'Iets anders.' } })).toHaveLength(2);
    expect(changeOf({ ...sub, kind: 'amendment', amended: null })).toHaveLength(2);
  });

  it('makes the same of the text in whatever order it is adopted beside others', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z.*+?()$]{1,6}$/), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), (given, at) => {
        // Parted by signs that no word has, so that each stands there once.
        const parts = given.map((word, place) => `<${place}${word}>`);
        const picked = [...new Set(at.map((each) => each % parts.length))];
        const changes = picked.map((each) => change(parts[each] ?? '', `$&${each}`));
        const expected = parts.map((part, place) => (picked.includes(place) ? `$&${place}` : part)).join(' ');
        expect(amendedText(parts.join(' '), changes)).toBe(expected);
        expect(amendedText(parts.join(' '), changes.toReversed())).toBe(expected);
      }),
    );
  });
});

describe('the moment of an amendment', () => {
  const day = date('2026-11-13');
  it.each([
    ['amendment', 'in_decision', null, undefined],
    ['amendment', 'in_decision', day, 'after_decision'],
    ['amendment', 'decided', day, 'after_decision'],
    ['amendment', 'in_execution', null, undefined],
    ['amendment', 'in_preparation', null, 'before_sending'],
    ['amendment', 'advice_adopted', null, 'before_sending'],
    ['sub_amendment', 'advice_adopted', null, undefined],
    ['sub_amendment', 'in_decision', day, 'after_decision'],
    ['motion', 'in_preparation', null, undefined],
    ['motion', 'in_decision', day, undefined],
  ] as const)('%s on a proposal %s, decided on %s: %s', (kind, state, decidedOn, doubt) => {
    expect(submissionDoubt(kind, { state, decidedOn })).toBe(doubt);
  });
});

describe('the votes on a motion', () => {
  it.each([
    ['adopted', 12, 9, []],
    ['adopted', 3, 30, ['votes_too_many', 'votes_no_majority']],
    ['rejected', 12, 9, ['votes_majority']],
    ['held_over', 12, 9, []],
    ['withdrawn', 3, 18, []],
    ['withdrawn', 3, 1, ['votes_too_few']],
    ['adopted', null, null, []],
  ] as const)(
    '%s with %s for and %s against in a council of 21: %s',
    (outcome, votesFor, votesAgainst, doubts) => {
      expect(outcomeDoubts({ outcome, votesFor, votesAgainst }, 21)).toEqual(doubts);
    },
  );

  it('that were noted before anybody was asked show what they say themselves', () => {
    const old = { outcome: 'adopted', votesFor: 3, votesAgainst: 30, confirmedDoubts: null } as const;
    expect(doubtsBeside(old)).toEqual(['votes_no_majority']);
    const asked = { ...old, confirmedDoubts: ['votes_too_many', 'votes_no_majority'] as const };
    expect(doubtsBeside(asked)).toEqual(['votes_no_majority', 'votes_too_many']);
  });
});
