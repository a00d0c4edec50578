import type { MailState } from '#platform/mail';

const statesNl: Record<MailState, string> = {
  returned: 'teruggekomen',
  sent: 'verstuurd',
  failed: 'opgegeven',
  over: 'verlopen, niet verstuurd',
  waiting: 'wacht',
};
const statesEn: typeof statesNl = {
  returned: 'came back',
  sent: 'sent',
  failed: 'given up',
  over: 'over, not sent',
  waiting: 'waits',
};
const nl = {
  title: 'Post',
  intro: (days: number) =>
    `Wat Regiotafel aan mensen schreef, het nieuwste eerst. Na ${days} dagen verdwijnt een bericht uit deze lijst.`,
  keptOnly:
    'Berichten worden bewaard en niet verstuurd: SMTP_URL is niet gezet. Lees hieronder wat erin staat en geef het zelf door.',
  sends: 'Berichten gaan naar de mailserver van SMTP_URL.',
  none: 'Er is nog niets geschreven. Een uitnodiging met een mailadres is vaak het eerste bericht.',
  caption: 'Berichten',
  subject: 'Onderwerp',
  to: 'Aan',
  written: 'Geschreven',
  state: 'Stand',
  states: statesNl,
  kept: 'bewaard',
  attempts: (count: number) => (count === 1 ? 'één poging' : `${count} pogingen`),
  twice: 'mogelijk twee keer aangekomen: Regiotafel stopte tijdens het verzenden',
  unknown: 'niet bekend of het aankwam: Regiotafel stopte twee keer tijdens het verzenden',
  problem: 'Melding',
  since: 'Sinds',
  refused: 'Adressen waar niets aankomt',
  refusedText:
    'De mailserver weigerde het adres, of meldde later dat er niemand is. Hierheen sturen wij niets meer uit onszelf, tot er weer iets aankomt of de houder zegt dat het adres werkt. Hoort het bij een account, wijzig het dan bij Mensen.',
  until: 'Heeft zin tot',
  showTitle: 'Bericht',
  read: 'Tekst lezen',
  readNote: 'In dit bericht staat een geheim. Dat u het leest, komt in het journaal.',
  gone: 'De tekst is weggehaald: er stond een geheim in, en het bericht is verstuurd of verlopen.',
  back: 'Terug naar de post',
};
const en: typeof nl = {
  title: 'Mail',
  intro: (days) =>
    `What Regiotafel wrote to people, the latest first. After ${days} days a mail leaves this list.`,
  keptOnly:
    'Mails are kept and not sent: SMTP_URL is not set. Read below what they say and pass it on yourself.',
  sends: 'Mails go to the mail server of SMTP_URL.',
  none: 'Nothing has been written yet. An invitation with a mail address is often the first.',
  caption: 'Mails',
  subject: 'Subject',
  to: 'To',
  written: 'Written',
  state: 'State',
  states: statesEn,
  kept: 'kept',
  attempts: (count) => (count === 1 ? 'one attempt' : `${count} attempts`),
  twice: 'may have arrived twice: Regiotafel stopped while it was sending',
  unknown: 'not known whether it arrived: Regiotafel stopped twice while it was sending',
  problem: 'Note',
  since: 'Since',
  refused: 'Addresses where nothing arrives',
  refusedText:
    'The mail server refused the address, or told later that nobody is there. We send nothing there of our own accord, until something arrives again or its holder says that the address works. If it belongs to an account, change it at People.',
  until: 'Is of use until',
  showTitle: 'Mail',
  read: 'Read the text',
  readNote: 'There is a secret in this mail. That you read it is written in the journal.',
  gone: 'The text was taken away: it held a secret, and the mail was sent or is over.',
  back: 'Back to the mail',
};
export const mailMessages = { nl, en };
