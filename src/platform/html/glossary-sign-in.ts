import { entry } from './glossary-entry.ts';

/** How somebody shows who they are. */
export const signInTerms = {
  aanmelden: entry(
    'Aanmelden',
    'Laten zien wie u bent, om te doen wat bij uw ambt hoort. Om te lezen hoeft dat niet.',
    'Signing in (aanmelden)',
    'Showing who you are, to do what belongs to your office. Reading needs no account.',
  ),
  'link-om-aan-te-melden': entry(
    'Link om aan te melden',
    'Een adres in een mail dat één keer werkt, en kort. De knop op de pagina meldt u aan, niet het openen van de mail.',
    'Sign-in link (link om aan te melden)',
    'An address in a mail that works once, and shortly. The button on its page signs you in, not opening the mail.',
  ),
  sessie: entry(
    'Sessie',
    'De tijd dat een browser aangemeld is. U ziet al uw sessies bij Mijn account en kunt elke beëindigen.',
    'Session (sessie)',
    'The time for which a browser is signed in. You see all your sessions at Mijn account and can end each.',
  ),
  aanmelddienst: entry(
    'Aanmelddienst',
    'De dienst van een gemeente waar haar mensen zich aanmelden met hun gewone werkaccount. Een kenmerk van dat account zegt wie iemand hier is.',
    'Provider (aanmelddienst)',
    'The service of a municipality at which its people sign in with their usual account. A claim (kenmerk) of that account says who somebody is here.',
  ),
  passkey: entry(
    'Passkey',
    'Aanmelden met uw telefoon, computer of veiligheidssleutel, zonder wachtwoord. Regiotafel kent alleen de openbare helft.',
    'Passkey',
    'Signing in with your phone, computer or security key, without a password. Regiotafel knows the public half only.',
  ),
  'sleutel-voor-programmas': entry(
    'Sleutel (voor programma’s)',
    'Waarmee een programma namens u leest of schrijft, met een bereik en een einddatum. U maakt en beëindigt hem bij Mijn account.',
    'Token (sleutel)',
    'With which a program reads or writes on your behalf, with a scope and an end date. You make and withdraw it at Mijn account.',
  ),
  'herstel-van-het-aanmelden': entry(
    'Herstel van het aanmelden',
    'De griffie helpt wie niet meer binnenkomt: die krijgt een nieuwe link per mail, en is overal afgemeld. De griffie ziet de link niet.',
    'Recovery (herstel van het aanmelden)',
    'The clerk helps who cannot get in any more: a new link comes by mail, and all sessions end. The clerk does not see the link.',
  ),
  volgen: entry(
    'Volgen',
    'Per mail of in een nieuwslezer horen wat er met een voorstel, een ambitie of een gemeente gebeurt. Een volger bevestigt eerst vanuit de eigen mailbox, en stopt met een link in elke mail.',
    'Follow (volgen)',
    'Hearing by mail or in a news reader what happens with a proposal, an ambition or a municipality. A follower confirms from the own mailbox first, and stops with a link in every mail.',
  ),
  overzicht: entry(
    'Overzicht',
    'Eén mail per dag of week met wat er gebeurde. Is er niets, dan komt er geen mail.',
    'Digest (overzicht)',
    'One mail a day or week with what happened. When there is nothing no mail comes.',
  ),
  herinnering: entry(
    'Herinnering',
    'Mail over iets wat van u wordt gevraagd en nog niet is gedaan: 28, 14 en 7 dagen voor de laatste dag.',
    'Reminder (herinnering)',
    'Mail about something that is asked of you and was not done yet: 28, 14 and 7 days before the last day.',
  ),
  post: entry(
    'Post',
    'De berichten die Regiotafel mailt. Ze wachten hier tot ze zijn verstuurd; de beheerder ziet welke niet aankwamen.',
    'Mail (post)',
    'The messages that Regiotafel mails. They wait here until they are sent; the operator sees which did not arrive.',
  ),
};
