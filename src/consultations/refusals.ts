import { voteDoubtWords } from '#elections';
import type { RefusalText, Sentence } from '#platform/operations';

export const runRefusals = {
  not_regional_clerk: {
    status: 403,
    nl: 'Een raadpleging zet de regiogriffier uit, en die beantwoordt haar ook. Meld u aan met dat ambt.',
    en: 'The regional clerk sends a consultation out, and answers it. Sign in with that office.',
  },
  round_unknown: {
    status: 404,
    nl: 'Deze raadpleging is er niet, of er valt nu niets aan te doen.',
    en: 'There is no such consultation, or nothing can be done with it now.',
  },
  council_unknown: {
    status: 422,
    nl: 'Kies raden uit de lijst.',
    en: 'Choose councils from the list.',
  },
  document_unknown: {
    status: 422,
    field: 'document',
    nl: 'Dit stuk is er niet. Kies een stuk uit de lijst.',
    en: 'There is no such document. Choose one from the list.',
  },
  document_no_file: {
    status: 422,
    field: 'document',
    nl: 'Dit is een link; wat daarachter staat, kan veranderen. Voeg het stuk toe als bestand, en kies dat.',
    en: 'This is a link; what is behind it can change. Add the document as a file, and choose that.',
  },
  document_withdrawn: {
    status: 422,
    field: 'document',
    nl: 'Deze versie is uit beeld gehaald. Kies een andere versie.',
    en: 'This version was taken from view. Choose another version.',
  },
  round_sent: {
    status: 409,
    nl: 'Deze raadpleging is al uitgezet of ingetrokken. Wat de raden kregen, verandert niet meer.',
    en: 'This consultation was sent out or withdrawn already. What the councils were given changes no more.',
  },
  round_changed: {
    status: 409,
    nl: 'Iemand anders veranderde dit intussen; het is nu versie {version}. Uw invoer staat er nog. Vergelijk, en verstuur opnieuw als die moet gelden.',
    en: 'Somebody else changed this meanwhile; it is version {version} now. Your input is still there. Compare, and send it again if it should hold.',
  },
  document_missing: {
    status: 422,
    field: 'document',
    nl: 'Kies eerst het stuk waarover de raden iets mogen zeggen, en bewaar het concept.',
    en: 'First choose the document on which the councils may speak, and keep the draft.',
  },
  addressees_missing: {
    status: 422,
    nl: 'Kies eerst welke raden u vraagt, en bewaar het concept.',
    en: 'First choose which councils you ask, and keep the draft.',
  },
  last_day_missing: {
    status: 422,
    field: 'laatste_dag',
    nl: 'Vul eerst de laatste dag in, en bewaar het concept.',
    en: 'First fill in the last day, and keep the draft.',
  },
  last_day_past: {
    status: 422,
    nl: 'De laatste dag is al geweest. Kies een latere dag, en bewaar het concept.',
    en: 'The last day has been. Choose a later day, and keep the draft.',
  },
  offer_missing: {
    status: 422,
    nl: 'Deze termijn telt terug vanaf het aanbieden aan het bestuur. Vul in het concept in op welke dag dat is.',
    en: 'This term counts back from the offering to the board. Fill in the day of that in the draft.',
  },
  last_after_offer: {
    status: 422,
    nl: 'De laatste dag ligt na het aanbieden aan het bestuur. Kies in het concept een eerdere dag.',
    en: 'The last day is after the offering to the board. Choose an earlier day in the draft.',
  },
  too_short: {
    status: 422,
    field: 'reden_korter',
    nl: 'De raden krijgen {days} dagen; de regel vraagt er ten minste {least}. Kies in het concept bij “{field_nl}” {earliest} of later, of schrijf waarom het korter moet: die reden staat er dan voor iedereen bij.',
    en: 'The councils get {days} days; the rule asks for at least {least}. Choose {earliest} or later under “{field_en}” in the draft, or write why it must be shorter: everybody then sees that reason.',
  },
  not_short: {
    status: 422,
    field: 'reden_korter',
    nl: 'De termijn is lang genoeg. Maak de reden leeg.',
    en: 'The term is long enough. Empty the reason.',
  },
  not_withdrawable: {
    status: 409,
    nl: 'Intrekken kan tot de laatste dag. Daarna antwoordt u de raden en trekt u een conclusie: ook dat kan "van tafel" zijn.',
    en: 'Withdrawing is possible until the last day. After that you answer the councils and conclude: that too can be "off the table".',
  },
  past_order: {
    status: 422,
    field: 'afgerond',
    nl: 'De raadpleging eindigde niet voor zij begon. Kijk de dagen na.',
    en: 'The consultation did not end before it began. Check the days.',
  },
  still_open: {
    status: 409,
    nl: 'De termijn loopt nog, tot en met {day}. Antwoorden kan daarna, of eerder als alle raden hebben gereageerd en u de raadpleging sluit.',
    en: 'The term is still running, until {day}. You can answer after that, or sooner once all councils have responded and you close the consultation.',
  },
  answers_sent: {
    status: 409,
    nl: 'De antwoorden zijn al naar de raden gegaan. Wat zij kregen, verandert niet meer.',
    en: 'The answers have gone to the councils. What they were told changes no more.',
  },
  round_not_past: {
    status: 409,
    nl: 'Verbeteren met een bron kan bij een raadpleging van vroeger. Deze is hier gehouden.',
    en: 'A consultation of the past can be corrected by its source. This one was held here.',
  },
  answer_changed: {
    status: 409,
    nl: 'Iemand anders schreef hier intussen een antwoord. Dat staat bij het formulier; wat u typte, staat er nog in. Vergelijk, en verstuur opnieuw als het uwe moet gelden. Een programma stuurt in stond_afdoening en stond_reden mee wat er stond.',
    en: 'Somebody else wrote an answer here meanwhile. It stands with the form; what you typed is still in it. Compare, and send it again if yours should hold. A program sends along what stood there in stond_afdoening and stond_reden.',
  },
  view_changed: {
    status: 409,
    nl: 'Deze raad legde intussen iets anders vast. Wat er nu staat, staat bij het formulier; wat u typte, staat er nog in. Lees het, en verstuur opnieuw als uw antwoord daarop past. Een programma stuurt de versie van de inbreng mee die het las ({version}).',
    en: 'This council recorded something else meanwhile. What stands there now stands with the form; what you typed is still in it. Read it, and send it again if your answer fits that. A program sends along the version of the submission that it read ({version}).',
  },
  conclusion_changed: {
    status: 409,
    nl: 'Iemand anders schreef intussen een conclusie. Die staat bij het formulier; wat u typte, staat er nog in. Vergelijk, en verstuur opnieuw als de uwe moet gelden. Een programma stuurt in stond_draagvlak, stond_conclusie en stond_gevolg mee wat er stond.',
    en: 'Somebody else wrote a conclusion meanwhile. It stands with the form; what you typed is still in it. Compare, and send it again if yours should hold. A program sends along what stood there in stond_draagvlak, stond_conclusie and stond_gevolg.',
  },
  points_unanswered: {
    status: 409,
    nl: 'Nog zonder antwoord, punten en standpunten samen: {count}. Geef elk een antwoord met een reden.',
    en: 'Without an answer yet, points and positions together: {count}. Give each an answer with a reason.',
  },
  no_answer_asked: {
    status: 409,
    nl: 'Dit standpunt vraagt geen eigen antwoord: de raad diende niets in, is positief, of zijn punten krijgen elk een antwoord.',
    en: 'This position asks no answer of its own: the council handed in nothing, is positive, or has points that are answered each.',
  },
  not_concluded: {
    status: 409,
    nl: 'Trek eerst een conclusie: is er draagvlak, en wat gebeurt er met het stuk?',
    en: 'First draw a conclusion: is there support, and what happens with the document?',
  },
  nothing_to_report: {
    status: 409,
    nl: 'Alle raden hebben hun antwoord al.',
    en: 'All councils have their answer already.',
  },
} as const satisfies Record<string, RefusalText>;

export const correctionRefusals = {
  nothing_to_correct: {
    status: 409,
    nl: 'Verbeteren kan wat is ingediend. Is het dat nog niet, verander het dan bij "Waar het ligt". Zei uw raad niets in te brengen, neem dat dan terug.',
    en: 'What was handed in can be corrected. If it was not yet, change it under "Where it is". If your council said that it brings nothing, take that back.',
  },
  decision_left_out: {
    status: 422,
    field: 'dag',
    nl: 'Uw raad heeft hierover besloten. Vul in wanneer, in welke vergadering en hoe: een verbetering neemt het besluit niet weg.',
    en: 'Your council decided on this. Fill in when, in which meeting and how: a correction does not take the decision away.',
  },
  decision_not_there: {
    status: 422,
    field: 'dag',
    nl: 'Van uw raad is hierover nog geen besluit vastgelegd. Doe dat bij "Het besluit van de raad", en laat het hier weg.',
    en: 'No decision of your council on this was recorded yet. Do that under "The decision of the council", and leave it out here.',
  },
  first_not_there: {
    status: 422,
    field: 'eerst_toelichting',
    nl: 'Uw raad besloot niet anders dan is ingediend: er is geen tekst die eerst onder voorbehoud werd gestuurd. Verbeter het standpunt of de toelichting, en laat dit weg.',
    en: 'Your council did not decide otherwise than was handed in: there is no text that was first sent under reservation. Correct the position or the explanation, and leave this out.',
  },
  correction_empty: {
    status: 422,
    field: 'toelichting',
    nl: 'Schrijf een toelichting: zonder punten zegt dit standpunt niets.',
    en: 'Write an explanation: without points this position says nothing.',
  },
  nothing_corrected: {
    status: 422,
    nl: 'Dit is wat er al staat. Verander wat niet klopt, en verstuur opnieuw.',
    en: 'This is what stands there already. Change what is wrong, and send it again.',
  },
} as const satisfies Record<string, RefusalText>;

export const councilRefusals = {
  not_your_council: {
    status: 403,
    nl: 'Voor een raad schrijft de eigen griffier. Meld u aan met dat ambt.',
    en: 'The own clerk writes for a council. Sign in with that office.',
  },
  round_unknown: runRefusals.round_unknown,
  not_asked: {
    status: 404,
    nl: 'Deze raad is bij deze raadpleging niet gevraagd.',
    en: 'This council was not asked in this consultation.',
  },
  round_withdrawn: {
    status: 409,
    nl: 'Deze raadpleging is ingetrokken. U hoeft niets meer te doen; wat u schreef, blijft voor u staan.',
    en: 'This consultation was withdrawn. You need do nothing more; what you wrote stays there for you.',
  },
  handed_in_already: {
    status: 409,
    nl: 'Uw raad heeft al ingediend of gezegd {none} te hebben. Dat laatste kan uw raad terugnemen.',
    en: 'Your council has handed in already, or said that it has {noneEn}. The latter your council can take back.',
  },
  adopted_already: {
    status: 409,
    nl: 'De raad heeft de inbreng vastgesteld. Verander eerst bij "Waar het ligt" het standpunt of de toelichting, en bewaar dat: de vaststelling vervalt dan, en de raad beslist nog een keer.',
    en: 'The council adopted this. First change the position or the explanation under "Where it is", and save that: the adoption then lapses, and the council decides once more.',
  },
  decided_already: {
    status: 409,
    nl: 'De raad besloot op {day} over deze inbreng, en die is ingediend. Aansluiten bij een ander punt kan niet meer.',
    en: 'The council decided on this on {day}, and it was handed in. Joining another point is no longer possible.',
  },
  submission_changed: {
    status: 409,
    nl: 'Een collega veranderde dit intussen. Uw tekst staat er nog. Verstuur opnieuw als die moet gelden.',
    en: 'A colleague changed this meanwhile. Your text is still there. Send it again if it should hold.',
  },
  council_unknown: {
    status: 422,
    nl: 'Delen kan met de andere raden die gevraagd zijn. Kies uit de lijst.',
    en: 'You can share with the other councils that were asked. Choose from the list.',
  },
  joint_unknown: {
    status: 404,
    nl: 'Deze gezamenlijke tekst is er niet, of uw raad schrijft er niet in mee.',
    en: 'There is no such joint text, or your council does not write in it.',
  },
  joint_alone: {
    status: 422,
    field: 'met',
    nl: 'Kies ten minste één andere raad waarmee u de tekst schrijft.',
    en: 'Choose at least one other council with which you write the text.',
  },
  joint_council_unknown: {
    status: 422,
    field: 'met',
    nl: 'Samen schrijven kan met de andere raden die gevraagd zijn. Kies uit de lijst.',
    en: 'You can write together with the other councils that were asked. Choose from the list.',
  },
  joint_edited: {
    status: 409,
    nl: 'De gezamenlijke tekst is intussen gewijzigd door {by}. Die versie staat hieronder; wat u schreef, staat nog in het formulier. Verwerk het, en verstuur opnieuw.',
    en: 'The joint text was changed meanwhile by {by}. That version stands below; what you wrote is still in the form. Work it in, and send it again.',
  },
  joint_round_closed: {
    status: 409,
    nl: 'De raadpleging is gesloten. Een gezamenlijke tekst blijft dan staan zoals hij is.',
    en: 'The consultation has closed. A joint text then stays as it is.',
  },
  joint_not_begun: {
    status: 403,
    nl: 'Weggooien doet de raad die de tekst begon. Wil uw raad niet verder meeschrijven, stap er dan uit.',
    en: 'The council that began the text throws it away. If your council does not want to write along, leave it.',
  },
  joint_others_points: {
    status: 409,
    nl: 'Er staat een punt van een andere raad in. Haal het er eerst uit, of stap uit de tekst: dan houden de anderen hem.',
    en: 'A point of another council stands in it. Take that out first, or leave the text: then the others keep it.',
  },
  joint_empty: {
    status: 422,
    field: 'toelichting',
    nl: 'Schrijf een toelichting, of kies ten minste één punt.',
    en: 'Write an explanation, or choose at least one point.',
  },
  joint_point: {
    status: 422,
    field: 'punten',
    nl: 'Kies punten die uw raad schreef, of die alle raden van deze tekst al zien. Een punt dat alleen met u is gedeeld, voegt de raad toe die het schreef.',
    en: 'Choose points that your council wrote, or that all councils of this text see already. A point shared with you alone is added by the council that wrote it.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Die dag moet nog komen. Vul in wat de raad besloot als hij dat heeft gedaan.',
    en: 'That day is still to come. Fill in what the council decided once it has.',
  },
  day_before_sending: {
    status: 422,
    field: 'dag',
    nl: 'De raad is pas op {day} om inbreng gevraagd. Kies die dag of een latere.',
    en: 'The council was asked for its views only on {day}. Choose that day or a later one.',
  },
  cannot_adopt: {
    status: 409,
    nl: 'De inbreng is al ingediend met het besluit van de raad erbij, of uw raad heeft {none}.',
    en: 'This was handed in with the decision of the council, or your council has {noneEn}.',
  },
  no_view_undecided: {
    status: 422,
    field: 'onder_voorbehoud',
    nl: 'Ook dat hij {none} heeft, beslist de raad. Vul het besluit van de raad in, of zeg het onder voorbehoud.',
    en: 'That it has {noneEn}, too, the council decides. Fill in the decision of the council, or say it under reservation.',
  },
  no_view_otherwise: {
    status: 409,
    nl: 'Uw raad zei {none} te hebben. Besloot de raad anders, neem dat dan eerst terug, en leg het besluit vast bij wat de raad inbrengt.',
    en: 'Your council said that it has {noneEn}. If the council decided otherwise, take that back first, and record the decision with what the council brings.',
  },
  no_view_not_said: {
    status: 409,
    nl: 'Uw raad zei niet dat hij {none} heeft: er is niets terug te nemen.',
    en: 'Your council did not say that it has {noneEn}: there is nothing to take back.',
  },
  only_after_reservation: {
    status: 422,
    field: 'standpunt',
    nl: 'Wat u indient, is nog te veranderen. Schrijf wat de raad besloot bij "Waar het ligt", bewaar dat, en leg dan het besluit vast.',
    en: 'What you hand in can still be changed. Write what the council decided under "Where it is", save that, and then record the decision.',
  },
  position_missing: {
    status: 422,
    field: 'standpunt',
    nl: 'Kies eerst bij "Waar het ligt" wat de raad ervan vindt, en bewaar dat.',
    en: 'First choose under "Where it is" what the council thinks of it, and save that.',
  },
  point_changed: {
    status: 409,
    nl: 'Een punt dat uw raad schreef, is door een andere raad gewijzigd ({count}). Lees het: stem in, wijzig het, of trek u terug.',
    en: 'A point that your council wrote was changed by another council ({count}). Read it: agree, change it, or leave it.',
  },
  not_adopted: {
    status: 422,
    field: 'onder_voorbehoud',
    nl: 'De raad heeft dit nog niet vastgesteld. Leg eerst het besluit van de raad vast, of dien in onder voorbehoud.',
    en: 'The council has not adopted this yet. First record the decision of the council, or hand in under reservation.',
  },
  nothing_in_it: {
    status: 422,
    nl: 'Schrijf ten minste één punt, sluit aan bij een punt, of schrijf een toelichting.',
    en: 'Write at least one point, join one, or write an explanation.',
  },
  term_passed: {
    status: 422,
    field: 'te_laat',
    nl: 'De termijn is gesloten: hij liep tot en met {day}. Uw tekst staat hier nog. Kruis aan dat het te laat is en verstuur opnieuw: het wordt bewaard en als te laat getoond.',
    en: 'The term has closed: it ran until {day}. Your text is still here. Tick that it is late and send it again: it is kept, and shown as late.',
  },
  still_carries: {
    status: 409,
    nl: 'Punten waar uw raad nog achter staat: {count}. Trek u daar eerst uit terug.',
    en: 'Points that your council still stands behind: {count}. Leave those first.',
  },
  page_too_far: {
    status: 422,
    field: 'bladzijde',
    nl: 'Het stuk heeft {pages} bladzijden. Kies een bladzijde die er is.',
    en: 'The document has {pages} pages. Choose a page that is there.',
  },
  point_unknown: {
    status: 404,
    nl: 'Dit punt is er niet, of het is niet met u gedeeld.',
    en: 'There is no such point, or it is not shared with you.',
  },
  not_behind: {
    status: 409,
    nl: 'Uw raad staat niet achter dit punt. Sluit eerst aan.',
    en: 'Your council does not stand behind this point. Join it first.',
  },
  nobody_left: {
    status: 409,
    nl: 'Er is geen raad die zich uit dit punt terugtrok en die u nog niet zag.',
    en: 'There is no council that left this point and that you did not see yet.',
  },
  point_fixed: {
    status: 409,
    nl: 'Een raad heeft dit punt al ingediend; de tekst staat vast. Schrijf een eigen punt.',
    en: 'A council handed this point in already; the text is fixed. Write a point of your own.',
  },
  writer_decided: {
    status: 409,
    nl: 'De raad die dit punt schreef, heeft zijn inbreng vastgesteld: die tekst staat vast. Schrijf een eigen punt.',
    en: 'The council that wrote this point adopted what it brings: that text is fixed. Write a point of your own.',
  },
  point_edited: {
    status: 409,
    nl: 'De tekst is intussen gewijzigd door {by}. Lees de nieuwe tekst; uw eigen tekst staat er nog.',
    en: 'The text was changed meanwhile by {by}. Read the new text; your own text is still there.',
  },
  joined_already: {
    status: 409,
    nl: 'Uw raad staat al achter dit punt.',
    en: 'Your council stands behind this point already.',
  },
  no_view_declared: {
    status: 409,
    nl: 'Uw raad heeft gezegd {none} te hebben. Neem dat eerst terug.',
    en: 'Your council said that it has {noneEn}. Take that back first.',
  },
  point_ended: {
    status: 409,
    nl: 'Geen raad staat nog achter dit punt. Schrijf het als eigen punt.',
    en: 'No council stands behind this point any more. Write it as a point of your own.',
  },
  too_late_to_join: {
    status: 409,
    nl: 'Uw raad heeft ingediend en de raadpleging is gesloten. Aansluiten kan niet meer.',
    en: 'Your council has handed in and the consultation has closed. Joining is not possible any more.',
  },
  too_late_to_leave: {
    status: 409,
    nl: 'Uw raad heeft dit punt ingediend en de raadpleging is gesloten. Terugtrekken kan niet meer.',
    en: 'Your council handed this point in and the consultation has closed. Leaving is not possible any more.',
  },
  leave_decision_missing: {
    status: 422,
    field: 'besluit_op',
    nl: 'De raad besloot op {day} over deze inbreng. Alleen de raad kan daarop terugkomen. Vul in op welke dag en in welke vergadering hij besloot zich terug te trekken.',
    en: 'The council decided on this on {day}. Only the council can come back on that. Fill in on which day and in which meeting it decided to leave the point.',
  },
  leave_before_decision: {
    status: 422,
    field: 'besluit_op',
    nl: 'De raad stelde deze inbreng op {day} vast. Het besluit om zich terug te trekken is van die dag of later.',
    en: 'The council adopted this on {day}. The decision to leave the point is of that day or later.',
  },
  leave_day_ahead: {
    status: 422,
    field: 'besluit_op',
    nl: 'Die dag moet nog komen. Trek het punt terug als de raad dat heeft besloten.',
    en: 'That day is still to come. Leave the point once the council has decided so.',
  },
  leave_undecided: {
    status: 422,
    field: 'besluit_op',
    nl: 'De raad stelde deze inbreng niet vast: daarop komt geen besluit terug. Maak de dag en de vergadering leeg.',
    en: 'The council did not adopt this: no decision comes back on it. Empty the day and the meeting.',
  },
  leave_reason_missing: {
    status: 422,
    field: 'reden',
    nl: 'Uw raad diende dit punt in. Schrijf waarom hij er niet meer achter staat.',
    en: 'Your council handed this point in. Write why it does not stand behind it any more.',
  },
} as const satisfies Record<string, RefusalText>;

export const consultationProblems = {
  rule_missing: {
    nl: 'Kies op welke grond u de raden vraagt.',
    en: 'Choose on which ground you ask the councils.',
  },
  title_missing: { nl: 'Schrijf waar het over gaat.', en: 'Write what it is about.' },
  title_long: { nl: 'Houd de titel onder 200 tekens.', en: 'Keep the title under 200 characters.' },
  sender_missing: { nl: 'Schrijf wie de raden vraagt.', en: 'Write who asks the councils.' },
  text_missing: { nl: 'Schrijf de tekst.', en: 'Write the text.' },
  text_long: { nl: 'Houd de tekst onder 4.000 tekens.', en: 'Keep the text under 4,000 characters.' },
  questions_wrong: {
    nl: 'Schrijf ten hoogste 20 vragen, elk op een eigen regel.',
    en: 'Write at most 20 questions, each on a line of its own.',
  },
  town_wrong: { nl: 'Kies raden uit de lijst.', en: 'Choose councils from the list.' },
  document_wrong: { nl: 'Kies een stuk uit de lijst.', en: 'Choose a document from the list.' },
  date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  partial_wrong: {
    nl: 'Vul een dag, maand of jaar in, zoals 2017-05-24, 2017-05 of 2017.',
    en: 'Fill in a day, month or year, such as 2017-05-24, 2017-05 or 2017.',
  },
  moment_wrong: {
    nl: 'Vul een moment in, zoals 2026-12-09T12:00:00Z.',
    en: 'Fill in a moment, such as 2026-12-09T12:00:00Z.',
  },
  reason_missing: { nl: 'Schrijf een reden.', en: 'Write a reason.' },
  reason_long: { nl: 'Houd de reden onder 2.000 tekens.', en: 'Keep the reason under 2,000 characters.' },
  version_wrong: { nl: 'Zeg welke versie u voor u had.', en: 'Say which version you had before you.' },
  position_wrong: { nl: 'Kies een standpunt uit de lijst.', en: 'Choose a position from the list.' },
  phase_wrong: { nl: 'Kies waar het ligt.', en: 'Choose where it is.' },
  meeting_missing: {
    nl: 'Schrijf in welke vergadering de raad besloot.',
    en: 'Write in which meeting the council decided.',
  },
  handling_wrong: { nl: 'Kies hamerstuk of bespreekstuk.', en: 'Choose hamerstuk or bespreekstuk.' },
  votes_wrong: {
    nl: 'Vul een aantal stemmen in, van 0 tot en met 99.',
    en: 'Fill in a number of votes, from 0 to 99.',
  },
  votes_right: {
    nl: `Geef een lijst van de twijfels waarin de stemmen kloppen: ${Object.values(voteDoubtWords).join(', ')}.`,
    en: `Give a list of the doubts in which the votes are right: ${Object.values(voteDoubtWords).join(', ')}.`,
  },
  votes_together: {
    nl: 'Vul de stemmen voor en tegen allebei in, of geen van beide.',
    en: 'Fill in both the votes for and against, or neither.',
  },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  choice_wrong: { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
  page_wrong: {
    nl: 'Vul een bladzijde in als getal, of laat het leeg.',
    en: 'Fill in a page as a number, or leave it empty.',
  },
  passage_missing: {
    nl: 'Zeg over welke plek in het stuk dit gaat: een bladzijde, een kop of een citaat.',
    en: 'Say which passage this is about: a page, a heading or a quote.',
  },
  disposition_missing: { nl: 'Kies wat met het punt is gedaan.', en: 'Choose what was done with the point.' },
  support_missing: { nl: 'Kies of er draagvlak is.', en: 'Choose whether there is support.' },
  effect_missing: { nl: 'Kies wat er met het stuk gebeurt.', en: 'Choose what happens with the document.' },
  source_missing: {
    nl: 'Schrijf in welke bron dit staat. Zonder bron hoort het hier niet.',
    en: 'Write in which source this stands. Without a source it does not belong here.',
  },
} satisfies Readonly<Record<string, Sentence>>;
