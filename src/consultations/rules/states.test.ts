import { describe, expect, it } from 'vitest';
import {
  type Actor,
  date,
  dateOf,
  type MunicipalityId,
  type PersonId,
  type RegionId,
  visitor,
} from '#kernel';
import { closingOf, waitingFor } from './early-closing.ts';
import { type Brought, jointMark, mayPutInText } from './joint.ts';
import {
  asksAnswer,
  bringing,
  type Carrier,
  carriersFor,
  changedSince,
  isAnswered,
  isConcerned,
  isHandedIn,
  maySeePoint,
  unseenLeavings,
} from './points.ts';
import { isPublicRound, mayEnd, type RoundState, roundState, roundStep, roundSteps } from './round-state.ts';
import {
  type AnsweredView,
  asksViewAnswer,
  type HandIn,
  handInProblem,
  isLate,
  isViewAnswered,
  keptSubmissions,
  maySubmissionStep,
  type NoView,
  noViewProblem,
  submissionState,
} from './submission-state.ts';

describe('a round', () => {
  it('closes by the clock, after the last day itself', () => {
    const last = date('2027-03-28');
    expect(roundState('sent_out', last, date('2027-03-28'))).toBe('sent_out');
    expect(roundState('sent_out', last, date('2027-03-29'))).toBe('closed');
    expect(roundState('processing', last, date('2027-03-29'))).toBe('processing');
    expect(roundState('concept', last, date('2027-03-29'))).toBe('concept');
  });

  it('closes before its last day where the regional clerk closed it, and stays what it became after that', () => {
    const on = (kept: 'sent_out' | 'processing') =>
      roundState(kept, date('2027-03-28'), date('2027-02-01'), true);
    expect([on('sent_out'), on('processing')]).toEqual(['closed', 'processing']);
    const closing = { at: '2027-02-01T10:00:00Z', by: 'Regiogriffier', reason: 'Allen reageerden.' };
    const undone = { ...closing, reopened: closing };
    expect(closingOf([])).toBeUndefined();
    expect(closingOf([undone])).toBeUndefined();
    expect(closingOf([undone, { ...closing, reopened: null }])).toMatchObject(closing);
  });

  it.each([
    ['nothing', { handedInAt: null, provisional: false, decisionDay: null }, [{ reserved: false }]],
    ['its view', { handedInAt: '2027-01-01', provisional: false, decisionDay: null }, []],
    [
      'under reservation',
      { handedInAt: '2027-01-01', provisional: true, decisionDay: null },
      [{ reserved: true }],
    ],
    [
      'so, and then decided',
      { handedInAt: '2027-01-01', provisional: true, decisionDay: date('2027-01-02') },
      [],
    ],
  ])('waits for a council that said %s, or not', (_name, said, waits) => {
    expect(waitingFor([{ municipality: 'gm0546' as MunicipalityId, ...said }])).toMatchObject(waits);
  });

  // On 29 March 2026 the clocks go forward, on 25 October 2026 back: midnight in Amsterdam lies an hour nearer to, or further from, UTC's.
  it.each([
    ['2026-03-28', '2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00Z'],
    ['2026-10-24', '2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00Z'],
  ])(
    'whose last day is %s closes at midnight in Amsterdam, also when the clocks change',
    (last, open, closed) => {
      const at = (moment: string) => roundState('sent_out', date(last), dateOf(moment));
      expect([at(open), at(closed)]).toEqual(['sent_out', 'closed']);
    },
  );

  it('takes only the steps of domain.md 3.3', () => {
    const states: RoundState[] = [
      'concept',
      'sent_out',
      'closed',
      'processing',
      'completed',
      'withdrawn',
      'dropped',
    ];
    const taken = states.flatMap((state) =>
      roundSteps.flatMap((step) => {
        const next = roundStep(state, step);
        return next ? [`${state} ${step} ${next}`] : [];
      }),
    );
    expect(taken).toEqual([
      'concept send_out sent_out',
      'concept withdraw withdrawn',
      'sent_out close sent_out',
      'sent_out withdraw withdrawn',
      'closed reopen sent_out',
      'closed process processing',
      'closed complete completed',
      'closed drop dropped',
      'processing reopen sent_out',
      'processing process processing',
      'processing complete completed',
      'processing drop dropped',
    ]);
  });

  it.each([
    [1, true, true, 'points_unanswered'],
    [0, false, true, 'not_concluded'],
    [0, true, false, 'not_reported'],
    [0, true, true, undefined],
  ] as const)(
    'with %i unanswered, concluded %s, reported %s ends: %s',
    (unanswered, concluded, reported, code) => {
      expect(mayEnd({ unanswered, concluded, reported })).toBe(code);
    },
  );

  it('is public once it was sent, also when it was withdrawn after that', () => {
    expect(isPublicRound('concept', null)).toBe(false);
    expect(isPublicRound('withdrawn', null)).toBe(false);
    expect(isPublicRound('withdrawn', date('2027-01-01'))).toBe(true);
    expect(isPublicRound('closed', date('2027-01-01'))).toBe(true);
  });
});

describe('what a council brings', () => {
  const nothing = { answered: true, reported: false };
  it('silence is silence: the term has passed, whatever was prepared', () => {
    for (const kept of ['open', 'preparing', 'in_committee', 'adopted'] as const) {
      expect(submissionState(kept, 'sent_out', nothing)).toBe(kept);
      for (const round of ['closed', 'processing', 'completed', 'dropped'] as const)
        expect(submissionState(kept, round, { answered: true, reported: true })).toBe('term_passed');
    }
  });
  it('"geen zienswijze" is said, and late stays late', () => {
    expect(submissionState('none', 'completed', { answered: true, reported: true })).toBe('none');
    for (const kept of ['open', 'preparing', 'in_committee'] as const)
      expect(submissionState(kept, 'withdrawn', nothing)).toBe('lapsed');
    for (const kept of ['adopted', 'handed_in', 'late', 'none'] as const)
      expect(submissionState(kept, 'withdrawn', nothing)).toBe(kept);
    expect(submissionState('late', 'completed', { answered: true, reported: true })).toBe('late');
  });
  it('is processed when all its points are answered, and reported when it was told', () => {
    expect(submissionState('handed_in', 'closed', nothing)).toBe('handed_in');
    expect(submissionState('handed_in', 'processing', { answered: false, reported: false })).toBe(
      'handed_in',
    );
    expect(submissionState('handed_in', 'processing', nothing)).toBe('processed');
    expect(submissionState('handed_in', 'completed', { answered: true, reported: true })).toBe('reported');
  });
  it('is handed in once', () => {
    const may = (step: Parameters<typeof maySubmissionStep>[1]) =>
      keptSubmissions.filter((kept) => maySubmissionStep(kept, step));
    const before = ['open', 'preparing', 'in_committee', 'adopted'];
    expect(may('hand_in')).toEqual(before);
    expect(may('prepare')).toEqual(before);
    expect(may('declare_none')).toEqual(before);
    expect(may('adopt')).toEqual([...before, 'handed_in', 'late', 'none']);
    expect(may('take_back_none')).toEqual(['none']);
  });

  const whole: HandIn = {
    informal: false,
    adopted: true,
    provisional: false,
    position: 'negatief',
    points: 1,
    note: '',
    changed: 0,
    closed: false,
    lateKnown: false,
  };
  it.each<[Partial<HandIn>, string | undefined]>([
    [{}, undefined],
    [{ adopted: false }, 'not_adopted'],
    [{ adopted: false, provisional: true }, undefined],
    [{ adopted: false, informal: true }, undefined],
    [{ position: null }, 'position_missing'],
    [{ points: 0 }, 'nothing_in_it'],
    [{ points: 0, note: 'Wij zijn tegen.' }, undefined],
    [{ points: 0, position: 'positief' }, undefined],
    [{ changed: 1 }, 'point_changed'],
    [{ closed: true }, 'term_passed'],
    [{ closed: true, lateKnown: true }, undefined],
  ])('handed in with %j: %s', (given, code) => {
    expect(handInProblem({ ...whole, ...given })).toBe(code);
  });
});

describe('having no view', () => {
  const whole: NoView = {
    informal: false,
    decided: true,
    provisional: false,
    adopted: false,
    points: 0,
    closed: false,
    lateKnown: false,
  };
  it.each<[Partial<NoView>, string | undefined]>([
    [{}, undefined],
    [{ decided: false }, 'no_view_undecided'],
    [{ decided: false, provisional: true }, undefined],
    [{ decided: false, informal: true }, undefined],
    // What the council decided before it decides again, or its clerk takes it back.
    [{ adopted: true }, undefined],
    [{ adopted: true, decided: false, provisional: true }, 'adopted_already'],
    [{ points: 1 }, 'still_carries'],
    [{ closed: true }, 'term_passed'],
    [{ closed: true, lateKnown: true }, undefined],
  ])('said with %j: %s', (given, code) => {
    expect(noViewProblem({ ...whole, ...given })).toBe(code);
  });
  it('is late as a view is, from the day after the last', () => {
    const last = date('2027-03-28');
    expect(isLate('none', last, last)).toBe(false);
    expect(isLate('none', date('2027-03-29'), last)).toBe(true);
    expect(isLate('late', date('2027-03-29'), last)).toBe(true);
    expect(isLate('late', date('2027-03-29'), date('2027-03-29'))).toBe(false);
    expect(isLate('handed_in', date('2027-03-29'), last)).toBe(false);
    expect(isLate('open', null, last)).toBe(false);
  });
});

describe('a joint text', () => {
  const [a, b, c] = ['gm0001', 'gm0002', 'gm0003'] as unknown as [
    MunicipalityId,
    MunicipalityId,
    MunicipalityId,
  ];
  const brought = (municipality: MunicipalityId, more: Partial<Brought> = {}): Brought => ({
    municipality,
    isIn: true,
    jointText: 1,
    position: 'negatief',
    note: 'Samen.',
    points: [1, 2],
    ...more,
  });
  it.each<[string, Partial<Brought>, readonly string[], readonly string[]]>([
    ['the very same', {}, [b], []],
    ['points in another order', { points: [2, 1] }, [b], []],
    ['white space around it', { note: ' Samen. ' }, [b], []],
    ['another position', { position: 'positief' }, [], [b]],
    ['other words', { note: 'Anders.' }, [], [b]],
    ['a point less', { points: [1] }, [], [b]],
    ['not handed in', { isIn: false }, [], []],
    ['another text', { jointText: 2 }, [], []],
    ['no text', { jointText: null }, [], []],
  ])('is told with whom: %s', (_what, more, same, other) => {
    const all = [brought(a), brought(b, more)];
    expect(jointMark(brought(a), all)).toEqual({ same, other });
    expect(jointMark(brought(a, { isIn: false }), all)).toEqual({ same: [], other: [] });
    expect(jointMark(brought(a, { jointText: null }), all)).toEqual({ same: [], other: [] });
  });
  it('has own points, handed in ones, and those that all its councils see already', () => {
    const point = { author: a, handedIn: false, seenBy: [a, b] };
    expect(mayPutInText(point, a, [a, b, c])).toBe(true);
    expect(mayPutInText(point, b, [b, a])).toBe(true);
    expect(mayPutInText(point, b, [b, c])).toBe(false);
    expect(mayPutInText({ ...point, handedIn: true }, b, [b, c])).toBe(true);
  });
});

describe('a view', () => {
  const view: AnsweredView = {
    state: 'handed_in',
    position: 'negatief',
    note: 'Zo niet.',
    points: 0,
    anew: false,
    answers: [],
  };
  const answer = { position: 'negatief', note: 'Zo niet.', toldAt: null } as const;
  const told = { ...answer, toldAt: '2027-02-01T10:00:00Z' };
  it.each([
    ['negative without a point', {}, true],
    ['reserved without a point, and late', { state: 'late', position: 'positief_met_kanttekeningen' }, true],
    ['without a position, in words', { position: 'geen_standpunt' }, true],
    ['of which the points are answered', { points: 1 }, false],
    ['plainly positive', { position: 'positief' }, false],
    ['not handed in', { state: 'adopted' }, false],
    ['that is none', { state: 'none', position: null }, false],
    ['decided otherwise since it was answered', { points: 1, anew: true }, true],
  ] as const)('%s: asks an answer of its own, or not', (_name, more, asked) => {
    expect(asksViewAnswer({ ...view, ...more })).toBe(asked);
  });
  it.each([
    ['not yet', {}, false],
    ['and not sent', { answers: [answer] }, true],
    ['and sent', { answers: [told] }, true],
    ['in other words than it has now', { answers: [{ ...answer, note: 'Anders.' }] }, false],
    ['with another position than now', { answers: [{ ...answer, position: 'positief' }] }, false],
    ['before the council decided otherwise', { anew: true, answers: [told] }, false],
    ['after that', { anew: true, answers: [told, answer] }, true],
  ] as const)('is answered %s: %o', (_name, more, answered) => {
    expect(isViewAnswered({ ...view, ...more })).toBe(answered);
  });
});

describe('a point', () => {
  const region = 'hier' as RegionId;
  const [a, b, c] = ['gm0001', 'gm0002', 'gm0003'] as unknown as [
    MunicipalityId,
    MunicipalityId,
    MunicipalityId,
  ];
  const carrier = (municipality: MunicipalityId, more: Partial<Carrier> = {}): Carrier => ({
    municipality,
    version: 1,
    joinedAt: '2027-01-01T10:00:00Z',
    joinedBy: 'Griffier',
    leftAt: null,
    leftBy: null,
    leftReason: null,
    publicAt: null,
    broughtAs: null,
    decisionDay: null,
    leavingsSeen: null,
    ...more,
  });
  const left = { leftAt: '2027-01-02T10:00:00Z', leftBy: 'Griffier' };
  it('tells who stays behind it which councils left, until that was seen', () => {
    const told = (mine: Partial<Carrier>, ...others: Carrier[]) =>
      unseenLeavings({ author: a, version: 1, carriers: [...others, carrier(b, mine)] }, b).map(
        ({ municipality }) => municipality,
      );
    const seen = (leavingsSeen: string) => ({ leavingsSeen });
    expect(told({}, carrier(a), carrier(c))).toEqual([]);
    expect(told({}, carrier(a, left), carrier(c, left))).toEqual([a, c]);
    // Before it joined, handed in as another point, or there again: nothing to tell.
    expect(told({ joinedAt: '2027-01-02T10:00:01Z' }, carrier(a, left))).toEqual([]);
    expect(told({}, carrier(a, { ...left, broughtAs: 9 }))).toEqual([]);
    expect(told({}, carrier(a, left), carrier(a, { joinedAt: '2027-01-03T10:00:00Z' }))).toEqual([]);
    expect(told(seen(left.leftAt), carrier(a, left))).toEqual([]);
    expect(told(seen('2027-01-02T09:00:00Z'), carrier(a, left))).toEqual([a]);
    // Who left it itself is not behind it.
    expect(told(left, carrier(a, left))).toEqual([]);
  });
  const publicAt = '2027-01-03T10:00:00Z';
  const clerk = (
    municipality: MunicipalityId | undefined,
    kind: 'council_clerk' | 'regional_clerk' = 'council_clerk',
    where = region,
  ): Actor => ({
    kind: 'person',
    person: 1 as PersonId,
    name: 'x',
    offices: [{ kind, title: kind, region: where, municipality, fraction: undefined, body: undefined }],
  });

  it('stays in the note once it was answered, also when no council stands behind it any more', () => {
    const gone = { author: a, version: 1, carriers: [carrier(a, { ...left, publicAt })] };
    expect(isAnswered({ ...gone, disposition: 'overgenomen' })).toBe(true);
    expect(isAnswered({ ...gone, disposition: null })).toBe(false);
    expect(isAnswered({ ...gone, carriers: [carrier(a, { publicAt })], disposition: null })).toBe(true);
    expect(isAnswered({ ...gone, carriers: [carrier(a)], disposition: null })).toBe(false);
  });

  it('as a draft is for the clerks it was shared with, and for nobody else', () => {
    const draft = { author: a, version: 1, carriers: [carrier(a)] };
    const sees = (who: Actor) => maySeePoint(who, region, draft, [b]);
    expect([clerk(a), clerk(b), clerk(c)].map(sees)).toEqual([true, true, false]);
    expect(
      [visitor, clerk(undefined, 'regional_clerk'), clerk(a, 'council_clerk', 'daar' as RegionId)].map(sees),
    ).toEqual([false, false, false]);
    // Who joined keeps seeing it when it is not shared any more.
    expect(maySeePoint(clerk(c), region, { ...draft, carriers: [carrier(a), carrier(c)] }, [])).toBe(true);
  });

  it('is public once one council handed it in, and asks an answer while one that did stands behind it', () => {
    const handed = { author: a, version: 1, carriers: [carrier(a), carrier(b, { publicAt })] };
    expect([isHandedIn(handed), asksAnswer(handed), maySeePoint(visitor, region, handed, [])]).toEqual([
      true,
      true,
      true,
    ]);
    const gone = { ...handed, carriers: [carrier(a), carrier(b, { publicAt, ...left })] };
    expect([isHandedIn(gone), asksAnswer(gone), maySeePoint(visitor, region, gone, [])]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('tells everybody only what was handed in, and the clerks concerned all of it', () => {
    const point = { author: a, version: 1, carriers: [carrier(a, { publicAt }), carrier(b, left)] };
    expect(carriersFor(visitor, region, point, []).map(({ municipality }) => municipality)).toEqual([a]);
    for (const who of [clerk(a), clerk(b)]) expect(carriersFor(who, region, point, [])).toHaveLength(2);
    expect(carriersFor(clerk(c), region, point, [])).toHaveLength(1);
    // Who joined what was public sees that it did, and not what was drafted before.
    const later = {
      ...point,
      carriers: [...point.carriers, carrier(c, { joinedAt: '2027-01-04T10:00:00Z' })],
    };
    const told = carriersFor(clerk(c), region, later, []).map(({ municipality }) => municipality);
    expect([told, isConcerned(clerk(c), region, later, [])]).toEqual([[a, c], false]);
  });

  it('that was changed asks who joined before to look again', () => {
    const point = {
      author: a,
      version: 2,
      carriers: [carrier(a, { version: 2 }), carrier(b), carrier(c, left)],
    };
    expect([a, b, c].map((each) => changedSince(point, each))).toEqual([false, true, false]);
  });

  describe('that another joined is brought', () => {
    // Of the council a, in its second text; b joined the first one, c the second.
    const carriers = [carrier(a, { version: 2 }), carrier(b), carrier(c, { version: 2 })];
    const draft = { id: 1, author: a, version: 2, carriers, draft: null };
    const own = (id: number, version: number, of: readonly Carrier[]) => ({
      id,
      author: b,
      version: 1,
      carriers: of,
      draft: { point: 1, version },
    });
    const ofB = own(7, 1, [carrier(b, { publicAt })]);
    const itself = { as: 'itself' };
    it('as a point of its own while its writer did not hand it in, and by its writer as it is', () => {
      expect(bringing(draft, b, 1, [draft])).toEqual({ as: 'own' });
      expect(bringing(draft, c, 2, [draft, ofB])).toEqual({ as: 'own' });
      expect(bringing(draft, a, 2, [draft, ofB])).toEqual(itself);
      // A draft that its writer took back is not its writer's point by that.
      const gone = { ...draft, carriers: [carrier(a, left), carrier(b)] };
      expect(bringing(gone, b, 1, [gone])).toEqual({ as: 'own' });
    });
    it('with those that handed in the very same text before, also by its writer', () => {
      const ofC = own(8, 2, [carrier(c, { publicAt })]);
      for (const each of [a, c])
        expect(bringing(draft, each, 2, [draft, ofB, ofC])).toEqual({ as: 'shared', point: 8 });
      expect(bringing(draft, c, 1, [draft, ofB, ofC])).toEqual({ as: 'shared', point: 7 });
      // Nobody comes to stand alone behind what another took back.
      const ended = own(8, 2, [carrier(c, { publicAt, ...left })]);
      expect(bringing(draft, a, 2, [draft, ended])).toEqual(itself);
    });
    it('in the point itself once its writer handed it in, unless the text is another than it agreed to', () => {
      const handed = { ...draft, carriers: [carrier(a, { version: 2, publicAt }), carrier(b), carrier(c)] };
      expect(bringing(handed, c, 2, [handed])).toEqual(itself);
      expect(bringing(handed, b, 1, [handed])).toEqual({ as: 'own' });
    });
  });
});
