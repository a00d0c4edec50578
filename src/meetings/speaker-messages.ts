import type { RefusalText, Sentence } from '#platform/operations';

export const speakerRefusals = {
  no_speakers_now: {
    status: 409,
    nl: 'Voor deze vergadering kunt u nu niet vragen om in te spreken: ze is begonnen, voorbij of geen commissievergadering.',
    en: 'You cannot ask to speak in this meeting now: it has begun, is over or is not of a committee.',
  },
  item_not_here: {
    status: 422,
    field: 'punt',
    nl: 'Dit punt staat niet meer op de agenda. Kies een ander, of een ander onderwerp.',
    en: 'This item is no longer on the agenda. Choose another one, or another topic.',
  },
  asked_already: {
    status: 409,
    nl: 'Met dit mailadres of telefoonnummer is voor deze vergadering al gevraagd om in te spreken. De griffie neemt contact op.',
    en: 'With this mail address or telephone number somebody asked to speak in this meeting already. The clerk gets in touch.',
  },
  too_many_requests: {
    status: 409,
    nl: 'Er zijn voor deze vergadering meer verzoeken dan er spreektijd is. Neem contact op met de griffie van uw gemeente.',
    en: 'There are more requests for this meeting than there is time. Get in touch with the clerk of your municipality.',
  },
  too_many_now: {
    status: 409,
    nl: 'Er komen nu te veel verzoeken tegelijk binnen. Uw invoer staat er nog: probeer het over een uur opnieuw.',
    en: 'Too many requests come in right now. Your input is still there: try again in an hour.',
  },
  request_unknown: { status: 404, nl: 'Dit verzoek bestaat niet.', en: 'There is no such request.' },
  request_erased: {
    status: 409,
    nl: 'De gegevens van dit verzoek zijn gewist.',
    en: 'The data of this request have been erased.',
  },
  request_answered: {
    status: 409,
    nl: 'Dit antwoord is al gegeven, door {by}.',
    en: 'This answer has been given already, by {by}.',
  },
  reason_needed: {
    status: 422,
    field: 'reden',
    nl: 'Schrijf waarom deze inwoner niet kan inspreken; u laat het zelf weten.',
    en: 'Write why this resident cannot speak; you let them know yourself.',
  },
} as const satisfies Record<string, RefusalText>;

export const speakerProblems: Readonly<Record<string, Sentence>> = {
  name_missing: { nl: 'Vul uw naam in.', en: 'Fill in your name.' },
  contact_wrong: {
    nl: 'Vul een mailadres of een telefoonnummer in, zoals iemand@example.org of 071 123 45 67.',
    en: 'Fill in a mail address or a telephone number, such as somebody@example.org or 071 123 45 67.',
  },
  topic_missing: { nl: 'Schrijf waar u over wilt spreken.', en: 'Write what you want to speak about.' },
  topic_long: { nl: 'Houd dit onder 1.000 tekens.', en: 'Keep this under 1,000 characters.' },
  text_long: { nl: 'Houd dit onder 100 tekens.', en: 'Keep this under 100 characters.' },
  decision_missing: { nl: 'Kies toelaten of afwijzen.', en: 'Choose to accept or to decline.' },
};

const nl = {
  title: 'Inspreken',
  intro:
    'U wilt in de vergadering iets zeggen over een punt van de agenda. U hebt er geen account voor nodig.',
  link: 'Vragen om in te spreken',
  name: 'Uw naam',
  contact: 'Mailadres of telefoonnummer',
  contactHint: 'Hier laat de griffie u weten of u kunt inspreken.',
  item: 'Bij welk agendapunt?',
  other: 'Een ander onderwerp',
  topic: 'Waar wilt u over spreken?',
  submit: 'Verzoek om in te spreken versturen',
  dataTitle: 'Wat gebeurt er met uw gegevens?',
  data: [
    'Alleen de regiogriffier ziet uw naam, hoe u te bereiken bent en wat u schrijft. Ze staan nooit op een openbare pagina.',
    'Openbaar wordt alleen hoeveel insprekers er bij een punt zijn. De vergadering zelf is openbaar: wat u daar zegt, hoort iedereen.',
    'Als de vergadering is afgesloten of niet doorgaat, worden uw gegevens gewist, ook uit het logboek. Eerder kan ook: vraag het de regiogriffier.',
  ],
  sentTitle: 'Uw verzoek is verstuurd',
  sent: 'De regiogriffier laat u per mail of telefoon weten of u kunt inspreken. U hoeft nu niets meer te doen.',
  backToMeeting: 'Terug naar de vergadering',
  closed: 'Inspreken kan worden gevraagd als de agenda is gepubliceerd, tot de vergadering begint.',
  count: (count: number) => (count === 1 ? '1 inspreker' : `${count} insprekers`),
  countOther: (count: number) =>
    count === 1 ? '1 inspreker over een ander onderwerp.' : `${count} insprekers over andere onderwerpen.`,
  requests: 'Insprekers',
  none: 'Nog niemand vroeg om in te spreken. Inwoners doen dat op de openbare pagina van de vergadering.',
  onlyYou: 'Alleen u ziet deze gegevens. Ze worden gewist als u de vergadering afsluit of annuleert.',
  states: { asked: 'Wacht op antwoord', accepted: 'Toegelaten', declined: 'Afgewezen' },
  erased: 'Gegevens gewist',
  reason: 'Reden (nodig bij afwijzen)',
  accept: 'Toelaten',
  decline: 'Afwijzen',
  erase: 'Gegevens nu wissen',
  tellYourself: 'Regiotafel verstuurt geen mail: laat het antwoord zelf weten.',
  task: 'Verzoek om in te spreken beantwoorden',
};
const en: typeof nl = {
  title: 'Speaking in the meeting',
  intro: 'You want to say something in the meeting about an item of the agenda. You need no account for it.',
  link: 'Ask to speak',
  name: 'Your name',
  contact: 'Mail address or telephone number',
  contactHint: 'Here the clerk lets you know whether you can speak.',
  item: 'At which agenda item?',
  other: 'Another topic',
  topic: 'What do you want to speak about?',
  submit: 'Send the request to speak',
  dataTitle: 'What happens to your data?',
  data: [
    'Only the regional clerk sees your name, how to reach you and what you write. They are never on a public page.',
    'Public is only how many residents speak at an item. The meeting itself is public: everyone hears what you say there.',
    'When the meeting is closed or cancelled your data are erased, from the journal too. Earlier is possible: ask the regional clerk.',
  ],
  sentTitle: 'Your request was sent',
  sent: 'The regional clerk lets you know by mail or telephone whether you can speak. You need do nothing more now.',
  backToMeeting: 'Back to the meeting',
  closed: 'One can ask to speak once the agenda is published, until the meeting begins.',
  count: (count) => (count === 1 ? '1 resident speaks' : `${count} residents speak`),
  countOther: (count) =>
    count === 1 ? '1 resident speaks about another topic.' : `${count} residents speak about other topics.`,
  requests: 'Residents who speak',
  none: 'Nobody asked to speak yet. Residents do so on the public page of the meeting.',
  onlyYou: 'Only you see these data. They are erased when you close or cancel the meeting.',
  states: { asked: 'Waits for an answer', accepted: 'Accepted', declined: 'Declined' },
  erased: 'Data erased',
  reason: 'Reason (needed when declining)',
  accept: 'Accept',
  decline: 'Decline',
  erase: 'Erase the data now',
  tellYourself: 'Regiotafel sends no mail: let them know the answer yourself.',
  task: 'Answer a request to speak',
};
export const speakerMessages = { nl, en };
