import { dateOf, timeOf } from '#kernel';
import { clockTime, plainDate } from '#platform/html';
import type { MailContent } from '#platform/mail';
import type { LinkPurpose } from './sign-in-links.ts';
import type { StrongerWay } from './stronger-way.ts';

type Lang = MailContent['lang'];

/** Half an hour is said as a time, three days as a day and a time. */
const untilWords = (until: string, lang: Lang) =>
  `${plainDate(dateOf(until), lang)}, ${clockTime(timeOf(until), lang)}`.replaceAll('\u00a0', ' ');

const links = {
  nl: {
    invitation: {
      subject: 'Uitnodiging voor Regiotafel',
      why: (title: string | undefined) =>
        title === undefined
          ? 'De beheerder stuurt u een nieuwe link voor Regiotafel.'
          : `U bent uitgenodigd voor Regiotafel, als ${title}.`,
    },
    sign_in: { subject: 'Aanmelden bij Regiotafel', why: () => 'U vroeg om een link om u aan te melden.' },
    recovery: {
      subject: 'Weer toegang tot Regiotafel',
      why: () =>
        'Uw aanmelding is hersteld, door uw griffie of de beheerder. U bent overal afgemeld en uw passkeys zijn verwijderd. Maak na het aanmelden een nieuwe.',
    },
    link: 'Meld u aan',
    once: (until: string) => `De link werkt één keer, tot ${until}. Geef hem aan niemand.`,
    notAsked: 'Vroeg u hier niet om? Dan hoeft u niets te doen.',
    notAskedRecovery: 'Vroeg u hier niet om? Bel dan uw griffie.',
  },
  en: {
    invitation: {
      subject: 'Invitation to Regiotafel',
      why: (title: string | undefined) =>
        title === undefined
          ? 'The operator sends you a new link for Regiotafel.'
          : `You are invited to Regiotafel, as ${title}.`,
    },
    sign_in: { subject: 'Signing in to Regiotafel', why: () => 'You asked for a link to sign in.' },
    recovery: {
      subject: 'Access to Regiotafel again',
      why: () =>
        'Your sign-in was restored, by your clerk or the operator. You are signed out everywhere and your passkeys were removed. Make a new one after signing in.',
    },
    link: 'Sign in',
    once: (until: string) => `The link works once, until ${until}. Give it to nobody.`,
    notAsked: 'Did you not ask for this? Then you need do nothing.',
    notAskedRecovery: 'Did you not ask for this? Then call your clerk.',
  },
} as const;

export function linkMail(
  lang: Lang,
  purpose: LinkPurpose,
  given: {
    readonly href: string;
    readonly until: string;
    readonly title?: string | undefined;
    readonly site: string;
  },
): MailContent {
  const t = links[lang];
  const { subject, why } = t[purpose];
  return {
    lang,
    subject,
    parts: [
      why(given.title),
      { href: given.href, text: t.link },
      t.once(untilWords(given.until, lang)),
      purpose === 'recovery' ? t.notAskedRecovery : t.notAsked,
      `Regiotafel, ${given.site}`,
    ],
  };
}

const others = {
  nl: {
    subject: {
      sign_in: links.nl.sign_in.subject,
      invitation: 'Een ambt in Regiotafel',
      recovery: links.nl.recovery.subject,
    },
    why: {
      sign_in: () => links.nl.sign_in.why(),
      invitation: (title: string | undefined) =>
        title === undefined ? '' : `U hebt een ambt in Regiotafel: ${title}.`,
      recovery: () =>
        'Uw aanmelding is hersteld, door uw griffie of de beheerder. U bent overal afgemeld en uw passkeys zijn verwijderd.',
    },
    passkey: 'U hebt een passkey: meld u daarmee aan. Is uw passkey weg, vraag dan uw griffie om herstel.',
    provider: (name: string) => `U meldt zich aan met het account van uw organisatie: ${name}.`,
    page: 'De pagina om u aan te melden',
    notAsked: 'Vroeg u hier niet om? Dan hoeft u niets te doen.',
  },
  en: {
    subject: {
      sign_in: links.en.sign_in.subject,
      invitation: 'An office in Regiotafel',
      recovery: links.en.recovery.subject,
    },
    why: {
      sign_in: () => links.en.sign_in.why(),
      invitation: (title: string | undefined) =>
        title === undefined ? '' : `You hold an office in Regiotafel: ${title}.`,
      recovery: () =>
        'Your sign-in was restored, by your clerk or the operator. You are signed out everywhere and your passkeys were removed.',
    },
    passkey:
      'You have a passkey: sign in with that. Is your passkey lost, then ask your clerk to restore your sign-in.',
    provider: (name: string) => `You sign in with the account of your organisation: ${name}.`,
    page: 'The page to sign in',
    notAsked: 'Did you not ask for this? Then you need do nothing.',
  },
} as const;

/** Somebody with a stronger way to sign in gets no link, which would pass by it; the page says the same to everybody. */
export function otherWayMail(
  lang: Lang,
  purpose: LinkPurpose,
  way: StrongerWay,
  { title, site }: { readonly title: string | undefined; readonly site: string },
): MailContent {
  const t = others[lang];
  const why = t.why[purpose](title);
  return {
    lang,
    subject: t.subject[purpose],
    parts: [
      `${why} ${'passkey' in way ? t.passkey : t.provider(way.provider)}`.trim(),
      { href: `${site}/aanmelden${lang === 'en' ? '?taal=en' : ''}`, text: t.page },
      purpose === 'recovery' ? links[lang].notAskedRecovery : t.notAsked,
      `Regiotafel, ${site}`,
    ],
  };
}

const notices = {
  nl: {
    passkey_added: ['Een passkey erbij', 'Bij uw account van Regiotafel is een passkey gemaakt'],
    passkey_removed: ['Een passkey verwijderd', 'Bij uw account van Regiotafel is een passkey verwijderd'],
    address_changed: [
      'Uw mailadres is gewijzigd',
      'De beheerder heeft het mailadres van uw account van Regiotafel gewijzigd',
    ],
    link_shown: [
      'Een link voor uw account',
      'De beheerder heeft een link gemaakt om als u aan te melden bij Regiotafel, en geeft die zelf aan u door',
    ],
    call: 'Klopt dat niet? Bel dan meteen uw griffie of de beheerder.',
  },
  en: {
    passkey_added: ['A passkey was added', 'A passkey was made for your account of Regiotafel'],
    passkey_removed: ['A passkey was removed', 'A passkey of your account of Regiotafel was removed'],
    address_changed: [
      'Your mail address was changed',
      'The operator changed the mail address of your account of Regiotafel',
    ],
    link_shown: [
      'A link for your account',
      'The operator made a link to sign in to Regiotafel as you, and passes it on to you',
    ],
    call: 'Is that not right? Then call your clerk or the operator at once.',
  },
} as const;

export type NoticeKind = 'passkey_added' | 'passkey_removed' | 'address_changed' | 'link_shown';

/** What changed in how somebody signs in: told to whom it concerns, so that a stranger's hand is seen. */
export function noticeMail(
  lang: Lang,
  kind: NoticeKind,
  what: string | undefined,
  site: string,
): MailContent {
  const t = notices[lang];
  const [subject, sentence] = t[kind];
  return {
    lang,
    subject,
    parts: [what === undefined ? `${sentence}.` : `${sentence}: ${what}.`, t.call, `Regiotafel, ${site}`],
  };
}
