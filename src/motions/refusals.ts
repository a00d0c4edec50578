import { voteDoubtWords } from '#elections';
import type { RefusalText, Sentence } from '#platform/operations';
import { doubtWords } from './words.ts';

export const motionRefusals = {
  draft_by_specialist: {
    status: 403,
    nl: 'Een motie of amendement schrijft de specialist van de fractie zelf.',
    en: 'The specialist of the fraction writes a motion or amendment.',
  },
  fraction_not_in_office: {
    status: 409,
    nl: 'Deze fractie zit niet (meer) in een raad van deze regio.',
    en: 'This fraction is not (any more) in a council of this region.',
  },
  draft_not_shared: {
    status: 403,
    nl: 'Dit concept is er niet, of het is niet met u gedeeld.',
    en: 'There is no such draft, or it is not shared with you.',
  },
  draft_submitted: {
    status: 409,
    nl: 'Dit concept is al ingediend: motie of amendement {motion}. Er is niets nog eens gebeurd.',
    en: 'This draft was submitted already: motion or amendment {motion}. Nothing was done twice.',
  },
  after_decision: {
    status: 422,
    field: `klopt.${doubtWords.after_decision}`,
    nl: 'De raad besloot op {day} al over dit voorstel. Vink aan dat u toch indient; bij het amendement staat dan dat het na het besluit kwam.',
    en: 'The council decided on this proposal already, on {day}. Tick that you submit nevertheless; the amendment then says that it came after the decision.',
  },
  before_sending: {
    status: 422,
    field: `klopt.${doubtWords.before_sending}`,
    nl: 'Dit voorstel ligt nog niet bij de raden, en de tekst kan nog veranderen. Wacht met indienen, of vink aan dat u nu al indient.',
    en: 'This proposal does not lie with the councils yet, and its text may still change. Wait, or tick that you submit already.',
  },
  draft_not_yours: {
    status: 403,
    nl: 'U kunt dit concept lezen. Wijzigen, indienen of weggooien doet wie het schreef, of de eigen fractie als het met haar is gedeeld.',
    en: 'You can read this draft. Who wrote it changes, submits or throws it away, or the own fraction where it is shared with it.',
  },
  draft_changed: {
    status: 409,
    nl: 'Het concept "{title}" is intussen gewijzigd. Uw tekst staat er nog. Verstuur opnieuw als die moet gelden.',
    en: 'The draft "{title}" was changed meanwhile. Your text is still there. Send it again if it should hold.',
  },
  share_unknown: {
    status: 422,
    nl: 'Delen kan met fracties in een andere raad van deze regio en met wie hier een ambt bekleedt. Dat geldt niet voor {who}.',
    en: 'You can share with fractions in another council of this region and with who holds an office here. That is not so for {who}.',
  },
  not_shared_with_fraction: {
    status: 403,
    nl: 'Dit concept is niet met deze fractie gedeeld. Een eigen tekst maakt een fractie waarmee het is gedeeld.',
    en: 'This draft is not shared with this fraction. A fraction it is shared with makes its own text.',
  },
  not_offered: {
    status: 403,
    nl: 'Deze tekst was als concept niet met deze fractie gedeeld. Schrijf een eigen motie of amendement.',
    en: 'This text was not shared with this fraction as a draft. Write a motion or amendment of your own.',
  },
  submitted_already: {
    status: 409,
    nl: 'Deze fractie diende hiervan al een eigen tekst in: motie of amendement {motion}.',
    en: 'This fraction submitted its own text of this already: motion or amendment {motion}.',
  },
  adapted_already: {
    status: 409,
    nl: 'U hebt hiervan voor deze fractie al een eigen tekst: concept {draft}. Wijzig die.',
    en: 'You have an own text of this for this fraction already: draft {draft}. Change that one.',
  },
  proposal_missing: {
    status: 422,
    field: 'voorstel',
    nl: 'Kies het voorstel waarvan het amendement de tekst wijzigt.',
    en: 'Choose the proposal whose text the amendment changes.',
  },
  proposal_unknown: {
    status: 422,
    field: 'voorstel',
    nl: 'Dit voorstel bestaat niet.',
    en: 'There is no such proposal.',
  },
  council_decides_not: {
    status: 422,
    field: 'voorstel',
    nl: 'Over dit voorstel beslist deze raad niet: de gemeente doet niet mee, of haar college of burgemeester is bevoegd. Een motie kan wel.',
    en: 'This council does not decide on this proposal: the municipality takes no part, or its college or mayor is competent. A motion can be submitted.',
  },
  proposal_over: {
    status: 422,
    field: 'voorstel',
    nl: 'Dit voorstel is afgerond of ingetrokken. Een motie kan ook zonder voorstel.',
    en: 'This proposal is completed or withdrawn. A motion can do without a proposal.',
  },
  not_of_kind: {
    status: 422,
    nl: 'Een motie heeft een verzoek; een amendement heeft een passage en een nieuwe tekst; een subamendement noemt ook zijn amendement. Laat het andere leeg.',
    en: 'A motion has a request; an amendment has a passage and a new text; a sub-amendment names its amendment too. Leave the other empty.',
  },
  passage_missing: {
    status: 422,
    field: 'passage',
    nl: 'Deze woorden staan niet zo in versie {version} van het voorstel. Neem ze letterlijk over uit de tekst.',
    en: 'These words do not stand like that in version {version} of the proposal. Copy them word for word from the text.',
  },
  passage_several: {
    status: 422,
    field: 'passage',
    nl: 'Deze woorden staan meer dan eens in versie {version}. Neem er meer van over, tot duidelijk is welke u bedoelt.',
    en: 'These words stand more than once in version {version}. Copy more of them, until it is clear which you mean.',
  },
  amendment_missing: {
    status: 422,
    nl: 'Een subamendement hoort bij een amendement. Begin op de pagina van dat amendement, of geef het nummer ervan.',
    en: 'A sub-amendment belongs to an amendment. Begin on the page of that amendment, or give its number.',
  },
  amendment_unknown: {
    status: 422,
    nl: 'Dit amendement bestaat niet. Begin op de pagina van het amendement dat u wilt wijzigen.',
    en: 'There is no such amendment. Begin on the page of the amendment that you want to change.',
  },
  amendment_elsewhere: {
    status: 422,
    nl: 'Dit amendement ligt voor in een andere raad. Een subamendement hoort bij een amendement in de eigen raad.',
    en: 'This amendment lies before another council. A sub-amendment belongs to an amendment in the own council.',
  },
  amendment_settled: {
    status: 409,
    nl: 'Over dit amendement is al beslist, of het is ingetrokken. Klopt dat niet? Dan verbetert de griffier eerst de uitkomst van het amendement.',
    en: 'This amendment was decided on already, or withdrawn. Is that wrong? Then the clerk corrects the outcome of the amendment first.',
  },
  amendment_not_here: {
    status: 409,
    nl: 'Het amendement dat dit wijzigt, is in uw raad niet ingediend. Dien eerst dat amendement in.',
    en: 'The amendment that this changes was not submitted in your council. Submit that amendment first.',
  },
  one_level: {
    status: 422,
    nl: 'Een subamendement kan zelf niet worden gewijzigd. Schrijf een eigen subamendement bij het amendement.',
    en: 'A sub-amendment cannot be changed by another. Write a sub-amendment of your own to the amendment.',
  },
  sub_passage_missing: {
    status: 422,
    field: 'passage',
    nl: 'Deze woorden staan niet zo in de nieuwe tekst van het amendement. Neem ze letterlijk over.',
    en: 'These words do not stand like that in the new text of the amendment. Copy them word for word.',
  },
  sub_passage_several: {
    status: 422,
    field: 'passage',
    nl: 'Deze woorden staan meer dan eens in het amendement. Neem er meer van over, tot duidelijk is welke u bedoelt.',
    en: 'These words stand more than once in the amendment. Copy more of them, until it is clear which you mean.',
  },
  subs_first: {
    status: 409,
    nl: 'Over een subamendement wordt eerst gestemd. Leg vast wat de raad van elk subamendement maakte, en daarna dat het amendement is aangenomen.',
    en: 'Sub-amendments are voted on first. Note what the council made of each sub-amendment, and then that the amendment was adopted.',
  },
  sub_fits_not: {
    status: 409,
    nl: 'Een ander subamendement dat al is aangenomen, wijzigt dezelfde woorden. Dit kan er niet ook bij: leg vast dat het is verworpen, of verbeter eerst het andere.',
    en: 'Another sub-amendment that was adopted already changes the same words. This one cannot be added: note that it was rejected, or correct the other first.',
  },
  request_open: {
    status: 422,
    field: 'verzoek',
    nl: 'Schrijf eerst wat de raad verzoekt of uitspreekt en bewaar het concept.',
    en: 'Write first what the council requests or declares and keep the draft.',
  },
  passage_open: {
    status: 422,
    field: 'passage',
    nl: 'Neem eerst de woorden over die het amendement wijzigt en bewaar het concept.',
    en: 'Copy the words first that the amendment changes and keep the draft.',
  },
  nothing_changes: {
    status: 422,
    field: 'nieuwe_tekst',
    nl: 'De nieuwe tekst is gelijk aan de oude: er verandert niets.',
    en: 'The new text is the same as the old one: nothing changes.',
  },
  motion_unknown: {
    status: 404,
    nl: 'Deze motie of dit amendement bestaat niet.',
    en: 'There is no such motion or amendment.',
  },
  not_your_council: {
    status: 403,
    nl: 'De uitkomst legt de griffier van deze raad vast. Meld u aan met dat ambt.',
    en: 'The clerk of this council notes the outcome. Sign in with that office.',
  },
  not_your_fraction: {
    status: 403,
    nl: 'Intrekken doet de fractie die het indiende.',
    en: 'The fraction that submitted it withdraws it.',
  },
  not_your_motion: {
    status: 403,
    nl: 'Het adres legt de griffier van deze raad vast, of de fractie die het indiende.',
    en: 'The clerk of this council records the address, or the fraction that submitted it.',
  },
  link_changed: {
    status: 409,
    nl: 'Iemand anders gaf intussen een adres; u ziet het bovenaan. Verstuur het uwe opnieuw als dat moet gelden.',
    en: 'Somebody else gave an address meanwhile; you see it above. Send yours again if it should hold.',
  },
  link_there: {
    status: 409,
    nl: 'Dit adres staat er al. Er is niets veranderd.',
    en: 'This address is there already. Nothing has changed.',
  },
  outcome_there: {
    status: 409,
    nl: 'De raad heeft hierover al beslist, of het is al ingetrokken of vervallen.',
    en: 'The council has decided on this already, or it was withdrawn or has lapsed.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Iemand anders legde intussen een uitkomst vast. Die ziet u nu. Verstuur opnieuw als de uwe moet gelden.',
    en: 'Somebody else noted an outcome meanwhile. You see it now. Send again if yours should hold.',
  },
  reason_missing: {
    status: 422,
    field: 'toelichting',
    nl: 'Er staat al een uitkomst. Schrijf waarom u die verbetert; de oude blijft zichtbaar.',
    en: 'There is an outcome already. Write why you correct it; the old one stays visible.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Die dag moet nog komen. Vul de dag in waarop de raad besloot.',
    en: 'That day is still to come. Fill in the day on which the council decided.',
  },
  withdrawn_unvoted: {
    status: 422,
    field: 'stemmen_voor',
    nl: 'Over wat de fractie introk, is niet gestemd. Laat de stemmen leeg, of kies een andere uitkomst.',
    en: 'On what the fraction withdrew there was no vote. Leave the votes empty, or choose another outcome.',
  },
  day_before: {
    status: 422,
    field: 'dag_klopt',
    nl: 'Die dag ligt voor de dag waarop de tekst hier is ingediend, {day}. Verbeter de dag, of bevestig dat de raad eerder besloot (dag_klopt: ja).',
    en: 'That day lies before the day on which the text was submitted here, {day}. Mend the day, or confirm that the council decided earlier (dag_klopt: ja).',
  },
  owed_already: {
    status: 409,
    nl: 'De motie staat al op de lijst van de raad, als toezegging {commitment}. Wie haar uitvoert en wanneer, verbetert u daar. Laat het ambt en de termijn hier leeg.',
    en: 'The motion is on the list of the council already, as commitment {commitment}. Who carries it out and when, you correct there. Leave the office and the day empty here.',
  },
  nothing_owed: {
    status: 422,
    nl: 'Een ambt en een termijn horen bij een motie die is aangenomen. Laat ze leeg, of verbeter de uitkomst.',
    en: 'An office and a day belong to a motion that was adopted. Leave them empty, or correct the outcome.',
  },
  due_passed: {
    status: 422,
    field: 'termijn',
    nl: 'Die dag is voorbij. Kies de dag waarop de motie moet zijn uitgevoerd.',
    en: 'That day is over. Choose the day on which the motion must be carried out.',
  },
  owner_elsewhere: {
    status: 422,
    nl: 'Deze gemeente doet niet mee in de regio.',
    en: 'This municipality is not in the region.',
  },
  not_council_clerk: {
    status: 403,
    nl: 'Dit doet de griffier van deze raad.',
    en: 'The clerk of this council does this.',
  },
} as const satisfies Record<string, RefusalText>;

export const motionProblems: Readonly<Record<string, Sentence>> = {
  kind_missing: { nl: 'Kies motie of amendement.', en: 'Choose motion or amendment.' },
  type_wrong: { nl: 'Kies de soort motie uit de lijst.', en: 'Choose the type of motion from the list.' },
  fraction_missing: { nl: 'Kies uw fractie.', en: 'Choose your fraction.' },
  proposal_wrong: { nl: 'Kies een voorstel uit de lijst.', en: 'Choose a proposal from the list.' },
  amendment_wrong: {
    nl: 'Geef het nummer van het amendement, zoals in het adres van zijn pagina.',
    en: 'Give the number of the amendment, as in the address of its page.',
  },
  title_missing: { nl: 'Geef het een titel.', en: 'Give it a title.' },
  title_long: { nl: 'Houd de titel onder 200 tekens.', en: 'Keep the title under 200 characters.' },
  text_long: { nl: 'Houd elk tekstveld onder 4.000 tekens.', en: 'Keep each text under 4,000 characters.' },
  share_wrong: { nl: 'Kies met wie u deelt uit de lijst.', en: 'Choose from the list with whom you share.' },
  version_missing: {
    nl: 'Zeg welke versie van het concept u voor u had.',
    en: 'Say which version of the draft you had before you.',
  },
  outcome_missing: {
    nl: 'Kies de uitkomst: aangenomen, verworpen, ingetrokken of aangehouden.',
    en: 'Choose the outcome: adopted, rejected, withdrawn or held over.',
  },
  date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  votes_wrong: {
    nl: 'Vul een aantal stemmen in, of laat beide velden leeg.',
    en: 'Fill in a number of votes, or leave both fields empty.',
  },
  votes_right: {
    nl: `Geef een lijst van de twijfels waarin de stemmen kloppen: ${Object.values(voteDoubtWords).join(', ')}.`,
    en: `Give a list of the doubts in which the votes are right: ${Object.values(voteDoubtWords).join(', ')}.`,
  },
  votes_together: {
    nl: 'Vul de stemmen voor en tegen allebei in, of geen van beide.',
    en: 'Fill in both the votes for and against, or neither.',
  },
  link_missing: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  note_long: {
    nl: 'Houd de toelichting onder 1.000 tekens.',
    en: 'Keep the explanation under 1,000 characters.',
  },
  office_long: { nl: 'Houd het ambt onder 120 tekens.', en: 'Keep the office under 120 characters.' },
  doubt_wrong: {
    nl: 'Geef bij klopt na_besluit of voor_toezending, of laat het weg.',
    en: 'Give na_besluit or voor_toezending at klopt, or leave it out.',
  },
  day_right_wrong: {
    nl: 'Geef bij dag_klopt ja of nee.',
    en: 'Give ja or nee at dag_klopt.',
  },
  seen_missing: {
    nl: 'Geef het aantal uitkomsten dat u zag; 0 als er nog geen was.',
    en: 'Give the number of outcomes that you saw; 0 if there was none.',
  },
  withdraw_missing: {
    nl: 'Schrijf waarom de fractie dit intrekt.',
    en: 'Write why the fraction withdraws this.',
  },
};
