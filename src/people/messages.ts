const nl = {
  crumb: 'Waar u bent',
  title: 'Mensen van uw organisatie',
  intro:
    'Is iemand een telefoon of een passkey kwijt, dan helpt u die persoon weer binnen. De link gaat naar het bekende mailadres: u ziet hem niet.',
  none: 'Er is nu niemand voor wie u dit doet.',
  forClerks:
    'Hier helpt een griffier de mensen van de eigen gemeente weer binnen, en de regiogriffier wie bij geen gemeente hoort.',
  name: 'Naam',
  offices: 'Ambten',
  passkeys: 'Passkeys',
  mail: 'Mailadres bekend',
  yes: 'ja',
  no: 'nee, vraag de beheerder',
  act: 'Doen',
  restore: 'Aanmelden herstellen',
  restoreTitle: (name: string) => `Aanmelden herstellen voor ${name}`,
  restoreText:
    'Deze persoon wordt overal afgemeld. Alle passkeys en sleutels voor programma’s vervallen. Naar het bekende mailadres gaat een link die één keer werkt, een dag lang.',
  sure: 'Weet u zeker dat het deze persoon zelf is die erom vraagt? Bel anders eerst terug op een nummer dat u kent.',
  noMail: 'Van deze persoon is geen mailadres bekend. Vraag eerst de beheerder om het in te vullen.',
  reason: 'Waarom?',
  reasonHint: 'Komt in het journaal, met uw ambt. Bijvoorbeeld: telefoon verloren, aan de balie gevraagd.',
  submit: 'Herstellen en link sturen',
  done: 'Het aanmelden is hersteld. De link is per mail onderweg.',
};
const en: typeof nl = {
  crumb: 'Where you are',
  title: 'People of your organisation',
  intro:
    'When somebody lost a phone or a passkey, you help that person back in. The link goes to the known mail address: you do not see it.',
  none: 'There is nobody now for whom you do this.',
  forClerks:
    'Here a council clerk helps the people of the own municipality back in, and the regional clerk whoever belongs to none.',
  name: 'Name',
  offices: 'Offices',
  passkeys: 'Passkeys',
  mail: 'Mail address known',
  yes: 'yes',
  no: 'no, ask the operator',
  act: 'Do',
  restore: 'Restore sign-in',
  restoreTitle: (name) => `Restore the sign-in of ${name}`,
  restoreText:
    'This person is signed out everywhere. All passkeys and tokens for programs end. A link that works once, for a day, goes to the known mail address.',
  sure: 'Are you certain that it is this person who asks? Otherwise call back first, on a number that you know.',
  noMail: 'No mail address of this person is known. Ask the operator to fill it in first.',
  reason: 'Why?',
  reasonHint: 'Goes into the journal, with your office. For example: phone lost, asked at the desk.',
  submit: 'Restore and send the link',
  done: 'The sign-in was restored. The link is on its way by mail.',
};
export const peopleMessages = { nl, en };
