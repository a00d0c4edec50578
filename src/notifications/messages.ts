import type { DigestRhythm, MailKind } from './store.ts';

const nl = {
  title: 'Uw berichten',
  crumb: 'Waar u bent',
  work: 'Mijn werk',
  intro:
    'Regiotafel stuurt u mail over wat van u wordt gevraagd, en de rest in één overzicht. Elke mail van de soorten hieronder zegt waarom u hem krijgt en heeft een link om die soort te stoppen.',
  denied: 'Uw berichten kiest u als u bent aangemeld.',
  to: (mail: string) => `De mail gaat naar ${mail}.`,
  noAddress:
    'Bij uw account staat geen mailadres: u krijgt geen mail. De beheerder zet het adres erbij. Op "Mijn werk" staat alles wat van u wordt gevraagd.',
  refused: 'Uw mailadres werkt niet',
  refusedText: (mail: string, day: string) =>
    `De mailserver weigerde ${mail} op ${day}. Wij sturen er geen berichten meer heen. Klopt het adres niet, vraag dan de beheerder om het te wijzigen. Werkt het weer, zet dan een vinkje en bewaar: u krijgt dan alsnog wat u miste.`,
  worksAgain: 'Mijn mailadres werkt weer',
  kinds: 'Wat wilt u per mail krijgen?',
  kindsHint: 'Wat u niet aanvinkt, krijgt u niet.',
  kind: {
    asked: 'Meteen: wat nieuw van u wordt gevraagd',
    reminders: 'Herinneringen: 28, 14 en 7 dagen voor de laatste dag',
    invitations: 'Uitnodigingen voor uw agenda: vergaderingen van uw organen',
    digest: 'Het overzicht',
    checkpoints: 'Controlepunten van het journaal, om te bewaren: alleen voor griffiers',
  } satisfies Record<MailKind, string>,
  digest: 'Hoe vaak wilt u het overzicht van de rest?',
  digestHint:
    'Wat er veranderde in uw gemeente en uw organen, om 7.00 uur. Is er niets, dan krijgt u geen mail.',
  rhythm: {
    none: 'Niet',
    day: 'Elke dag',
    week: 'Elke maandag',
  } satisfies Record<DigestRhythm, string>,
  save: 'Bewaren',
  saved: 'Bewaard.',
  link: 'Kiezen wat u per mail krijgt',
  stopTitle: 'Deze mail niet meer',
  stopText: {
    asked:
      'U krijgt dan geen mail meer over wat nieuw van u wordt gevraagd. Op "Mijn werk" staat het nog wel.',
    reminders: 'U krijgt dan geen herinneringen meer voor de laatste dag van wat van u wordt gevraagd.',
    invitations: 'U krijgt dan geen uitnodigingen voor uw agenda meer.',
    digest: 'U krijgt dan geen overzicht meer van wat er veranderde.',
    checkpoints:
      'U krijgt dan geen controlepunten van het journaal meer om te bewaren. Andere griffiers krijgen ze nog wel, en ze staan op de pagina van het journaal.',
  } satisfies Record<MailKind, string>,
  stopSure: 'Andere mail van Regiotafel blijft komen. U kunt dit later weer aanzetten bij "Mijn werk".',
  stop: 'Stoppen',
  stopped: 'Gestopt',
  stoppedText:
    'Deze soort mail krijgt u niet meer. U kunt haar weer aanzetten bij "Mijn werk", als u bent aangemeld.',
  overTitle: 'Deze link werkt niet',
  over: 'Deze link hoort bij geen mail van ons (meer).',
  mail: {
    demonstration: 'Dit is een demonstratie: wat er in deze mail staat, is verzonnen.',
    asked: (region: string) => `${region}: dit wordt van u gevraagd.`,
    askedOne: (title: string) => `Gevraagd: ${title}`,
    askedMany: (count: number) => `Gevraagd: ${count} zaken`,
    whyAsked: (offices: string) => `U krijgt dit bericht omdat dit van u wordt gevraagd als ${offices}.`,
    reminder: (region: string) => `${region}: dit staat nog open, en de dag nadert.`,
    reminderOne: (title: string, days: number) =>
      `Herinnering: ${title}, nog ${days} ${days === 1 ? 'dag' : 'dagen'}`,
    reminderMany: (count: number) => `Herinnering: ${count} zaken waarvan de dag nadert`,
    whyReminder: (offices: string) =>
      `U krijgt deze herinnering omdat dit van u wordt gevraagd als ${offices}, en nog niet is gedaan.`,
    meets: {
      invited: (region: string) => `${region}: u bent uitgenodigd voor deze vergadering.`,
      changed: (region: string) => `${region}: deze vergadering is gewijzigd.`,
      cancelled: (region: string) => `${region}: deze vergadering gaat niet door.`,
      uninvited: (region: string) =>
        `${region}: deze vergadering gaat door, maar is niet meer van een orgaan of raad van u. Uw agenda kan haar weghalen.`,
    },
    meetsShort: {
      invited: 'Uitnodiging',
      changed: 'Gewijzigd',
      cancelled: 'Gaat niet door',
      uninvited: 'Niet meer voor u',
    },
    answersUnread:
      'Uw agenda kan de bijlage overnemen. Een antwoord uit uw agenda leest niemand: afmelden doet u bij de griffie.',
    whyInvited: (offices: string) =>
      `U krijgt deze uitnodiging omdat dit een vergadering van uw orgaan of uw raad is, als ${offices}.`,
    whyUninvited:
      'U krijgt dit bericht omdat u voor deze vergadering was uitgenodigd en er niet meer bij hoort.',
    last: (day: string) => `uiterlijk ${day}`,
    more: (count: number) => `En nog ${count}. Alles staat op "Mijn werk"`,
    all: 'Alles wat van u wordt gevraagd',
    choose: 'Kiezen wat u per mail krijgt',
    stop: {
      asked: 'Geen mail meer over wat van u wordt gevraagd',
      reminders: 'Geen herinneringen meer',
      invitations: 'Geen uitnodigingen meer',
      digest: 'Geen overzicht meer',
      checkpoints: 'Geen controlepunten meer',
    } satisfies Record<MailKind, string>,
  },
};

const en: typeof nl = {
  title: 'Your messages',
  crumb: 'Where you are',
  work: 'My work',
  intro:
    'Regiotafel mails you what is asked of you, and the rest in one digest. Every mail of the kinds below says why you get it and has a link to stop that kind.',
  denied: 'You choose your messages when you are signed in.',
  to: (mail) => `Mail goes to ${mail}.`,
  noAddress:
    'Your account has no mail address: you get no mail. The operator adds the address. "My work" has all that is asked of you.',
  refused: 'Your mail address does not work',
  refusedText: (mail, day) =>
    `The mail server refused ${mail} on ${day}. We send no more messages there. If the address is wrong, ask the operator to change it. If it works again, tick the box and save: you then get what you missed.`,
  worksAgain: 'My mail address works again',
  kinds: 'What do you want to get by mail?',
  kindsHint: 'What you do not tick you do not get.',
  kind: {
    asked: 'At once: what is newly asked of you',
    reminders: 'Reminders: 28, 14 and 7 days before the last day',
    invitations: 'Invitations for your calendar: meetings of your bodies',
    digest: 'The digest',
    checkpoints: 'Checkpoints of the journal, to keep: for clerks only',
  },
  digest: 'How often do you want the digest of the rest?',
  digestHint:
    'What changed in your municipality and your bodies, at 7:00. When there is nothing you get no mail.',
  rhythm: { none: 'Never', day: 'Every day', week: 'Every Monday' },
  save: 'Save',
  saved: 'Saved.',
  link: 'Choose what you get by mail',
  stopTitle: 'No more of this mail',
  stopText: {
    asked: 'You then get no more mail about what is newly asked of you. It still stands on "My work".',
    reminders: 'You then get no more reminders before the last day of what is asked of you.',
    invitations: 'You then get no more invitations for your calendar.',
    digest: 'You then get no more digest of what changed.',
    checkpoints:
      'You then get no more checkpoints of the journal to keep. Other clerks still do, and they stand on the page of the journal.',
  },
  stopSure: 'Other mail of Regiotafel keeps coming. You can turn this on again later at "My work".',
  stop: 'Stop',
  stopped: 'Stopped',
  stoppedText:
    'You get no more mail of this kind. You can turn it on again at "My work", when you are signed in.',
  overTitle: 'This link does not work',
  over: 'This link belongs to no mail of ours (any more).',
  mail: {
    demonstration: 'This is a demonstration: what this mail says is invented.',
    asked: (region) => `${region}: this is asked of you.`,
    askedOne: (title) => `Asked: ${title}`,
    askedMany: (count) => `Asked: ${count} things`,
    whyAsked: (offices) => `You get this message because this is asked of you as ${offices}.`,
    reminder: (region) => `${region}: this is still open, and its day comes near.`,
    reminderOne: (title, days) => `Reminder: ${title}, ${days} ${days === 1 ? 'day' : 'days'} left`,
    reminderMany: (count) => `Reminder: ${count} things whose day comes near`,
    whyReminder: (offices) =>
      `You get this reminder because this is asked of you as ${offices}, and was not done yet.`,
    meets: {
      invited: (region) => `${region}: you are invited to this meeting.`,
      changed: (region) => `${region}: this meeting was changed.`,
      cancelled: (region) => `${region}: this meeting does not take place.`,
      uninvited: (region) =>
        `${region}: this meeting goes on, but is not of a body or council of yours any more. Your calendar can take it out.`,
    },
    meetsShort: {
      invited: 'Invitation',
      changed: 'Changed',
      cancelled: 'Cancelled',
      uninvited: 'No longer yours',
    },
    answersUnread:
      'Your calendar can take over the attachment. Nobody reads an answer from your calendar: tell the clerk when you cannot come.',
    whyInvited: (offices) =>
      `You get this invitation because this is a meeting of your body or your council, as ${offices}.`,
    whyUninvited:
      'You get this message because you were invited to this meeting and do not belong to it any more.',
    last: (day) => `by ${day}`,
    more: (count) => `And ${count} more. All of it stands on "My work"`,
    all: 'All that is asked of you',
    choose: 'Choose what you get by mail',
    stop: {
      asked: 'No more mail about what is asked of you',
      reminders: 'No more reminders',
      invitations: 'No more invitations',
      digest: 'No more digest',
      checkpoints: 'No more checkpoints',
    },
  },
};

export const notificationMessages = { nl, en };
