import { correctionRefusals, type RefusalText, type RefusalTexts } from '#platform/operations';
import type { ChangeCode, FindCode, MakeCode, NoteCode, StepCode } from './keep-agreement.ts';
import { mostYears } from './rules/agreement.ts';

const unknown: RefusalText = {
  status: 404,
  nl: 'Deze overeenkomst is er niet.',
  en: 'There is no such agreement.',
};
export const notAKeeper: RefusalText = {
  status: 403,
  nl: 'Dit doet de regiogriffier, of de gemeentesecretaris of een beleidsmedewerker van een gemeente die partij is. Meld u aan met zo’n ambt.',
  en: 'The regional clerk does this, or the municipal secretary or a policy officer of a municipality that is a party. Sign in with such an office.',
};
const find: RefusalTexts<FindCode> = { agreement_unknown: unknown, not_a_keeper: notAKeeper };

export const contentRefusals: RefusalTexts<MakeCode> = {
  not_a_keeper: notAKeeper,
  parties_few: {
    status: 422,
    field: 'partijen.0.gemeente',
    nl: 'Een overeenkomst heeft ten minste twee partijen. Noem ze.',
    en: 'An agreement has at least two parties. Name them.',
  },
  municipality_missing: {
    status: 422,
    field: 'partijen.0.gemeente',
    nl: 'Ten minste één gemeente van de regio is partij. Kies haar.',
    en: 'At least one municipality of the region is a party. Choose it.',
  },
  party_twice: {
    status: 422,
    field: 'partijen.{at}.gemeente',
    nl: 'Deze partij staat er al. Zet haar inzet bij elkaar.',
    en: 'This party is there already. Put what it puts in together.',
  },
  municipality_elsewhere: {
    status: 422,
    field: 'partijen.{at}.gemeente',
    nl: 'Deze gemeente hoort niet bij de regio. Noem haar als organisatie.',
    en: 'This municipality is not of the region. Name it as an organisation.',
  },
  end_before_start: {
    status: 422,
    field: 'tot_en_met',
    nl: 'De laatste dag ligt voor de eerste. Kies een latere.',
    en: 'The last day lies before the first. Choose a later one.',
  },
  term_long: {
    status: 422,
    field: 'tot_en_met',
    nl: `Een overeenkomst loopt hier ten hoogste over ${mostYears} kalenderjaren. Kijk of het jaar klopt; is er geen einde afgesproken, laat de laatste dag dan leeg.`,
    en: `An agreement runs over at most ${mostYears} calendar years here. See whether the year is right; where no end was agreed, leave the last day empty.`,
  },
  evaluation_outside: {
    status: 422,
    field: 'evaluatie_op',
    nl: 'De evaluatie ligt voor het begin. Kies een latere dag.',
    en: 'The evaluation lies before the start. Choose a later day.',
  },
  capacity_outside: {
    status: 422,
    field: 'partijen.{at}.inzet.{year}',
    nl: 'De overeenkomst loopt niet in {year}. Maak dat jaar leeg, of verander de looptijd.',
    en: 'The agreement does not run in {year}. Empty that year, or change the term.',
  },
  money_outside: {
    status: 422,
    field: 'geld.{year}',
    nl: 'De overeenkomst loopt niet in {year}. Maak dat jaar leeg, of verander de looptijd.',
    en: 'The agreement does not run in {year}. Empty that year, or change the term.',
  },
  key_missing: {
    status: 422,
    field: 'verdeling',
    nl: 'Kies hoe het geld over de partijen wordt verdeeld.',
    en: 'Choose how the money is divided over the parties.',
  },
  key_without_money: {
    status: 422,
    field: 'verdeling',
    nl: 'Er is een verdeling en geen geld. Vul bedragen per jaar in, of kies geen verdeling.',
    en: 'There is a key and no money. Fill in sums by year, or choose no key.',
  },
  parts_missing: {
    status: 422,
    field: 'partijen.{at}.deel',
    nl: 'Vul het aantal inwoners van deze gemeente in: daarover wordt verdeeld.',
    en: 'Fill in the inhabitants of this municipality: the money is divided over those.',
  },
  parts_without_key: {
    status: 422,
    field: 'partijen.{at}.deel',
    nl: 'Er staat een deel en geen verdeling. Kies inwoners of percentages, of maak het deel leeg.',
    en: 'There is a part and no key. Choose inhabitants or percentages, or empty the part.',
  },
  percentages_not_whole: {
    status: 422,
    field: 'verdeling',
    nl: 'De percentages van de partijen zijn samen geen 100. Maak ze samen precies 100.',
    en: 'The percentages of the parties are not 100 together. Make them exactly 100.',
  },
  key_source_missing: {
    status: 422,
    field: 'verdeling_bron',
    nl: 'Zeg waar de aantallen inwoners vandaan komen en van welke dag ze zijn.',
    en: 'Say where the numbers of inhabitants come from, and of which day they are.',
  },
  ambition_unknown: {
    status: 422,
    field: 'ambities',
    nl: 'Kies ambities van deze regio.',
    en: 'Choose ambitions of this region.',
  },
  proposal_unknown: {
    status: 422,
    field: 'voorstel',
    nl: 'Dit voorstel bestaat niet in deze regio.',
    en: 'There is no such proposal in this region.',
  },
  mandate_unknown: {
    status: 422,
    field: 'mandaat',
    nl: 'Dit mandaat bestaat niet in deze regio.',
    en: 'There is no such mandate in this region.',
  },
  mandate_not_there: {
    status: 422,
    field: 'mandaat',
    nl: 'Dit voorstel is geen mandaat: geen orgaan nam het als kader aan. Kies een mandaat, of geen.',
    en: 'This proposal is no mandate: no body adopted it as a framework. Choose a mandate, or none.',
  },
  scope_without_mandate: {
    status: 422,
    field: 'buiten_reikwijdte',
    nl: 'Kies eerst op welk mandaat de overeenkomst rust, of maak dit leeg.',
    en: 'First choose the mandate that the agreement rests on, or empty this.',
  },
  document_unknown: {
    status: 422,
    field: 'documenten.{at}.adres',
    nl: 'Dit document is er niet in deze regio.',
    en: 'There is no such document in this region.',
  },
};

export const changeRefusals: RefusalTexts<ChangeCode> = {
  ...find,
  ...contentRefusals,
  ...correctionRefusals,
  over: {
    status: 409,
    nl: 'Deze overeenkomst is vervallen of eerder beëindigd; de tekst verandert niet meer. Maak een nieuwe.',
    en: 'This agreement was given up or ended before its time; its text changes no more. Make a new one.',
  },
  signatory_missing: {
    status: 422,
    field: 'partijen.{at}.ondertekenaar',
    nl: 'Deze overeenkomst is ondertekend. Noem het ambt dat voor deze partij tekende.',
    en: 'This agreement is signed. Name the office that signed for this party.',
  },
  party_put_in: {
    status: 422,
    field: 'partijen.0.gemeente',
    nl: '{party} noteerde al wat er in {year} is ingezet en was toen dus partij. Zet die partij terug, of laat deze tekst pas daarna gelden.',
    en: '{party} noted already what was put in in {year}, and so was a party then. Put it back, or let this text hold only after that.',
  },
  from_outside: {
    status: 422,
    field: 'geldt_vanaf',
    nl: 'Deze tekst zou pas gelden als de overeenkomst voorbij is. Kies een eerdere dag, of een latere laatste dag.',
    en: 'This text would hold only when the agreement is over. Choose an earlier day, or a later last day.',
  },
};

export const stepRefusals: RefusalTexts<StepCode> = {
  ...find,
  not_a_draft: {
    status: 409,
    nl: 'Deze overeenkomst is geen concept meer.',
    en: 'This agreement is no draft any more.',
  },
  not_signed: {
    status: 409,
    nl: 'Deze overeenkomst is niet ondertekend. Leg eerst de ondertekening vast, of laat het concept vervallen.',
    en: 'This agreement was not signed. Record the signing first, or give the draft up.',
  },
  ended_already: {
    status: 409,
    nl: 'Dat deze overeenkomst eerder eindigt, is al vastgelegd.',
    en: 'That this agreement ends before its time was recorded already.',
  },
  step_apart: {
    status: 409,
    nl: 'Dit staat niet zo vast, of iemand verbeterde het intussen. Bekijk de overeenkomst opnieuw.',
    en: 'This does not stand so, or somebody corrected it meanwhile. Look at the agreement again.',
  },
  step_same: {
    status: 422,
    field: 'dag',
    nl: 'Dat is de dag die er al staat. Vul een andere in, of kies dat het niet is gebeurd.',
    en: 'That is the day that stands there. Fill in another, or choose that it did not happen.',
  },
  end_first: {
    status: 409,
    nl: 'Er staat dat deze overeenkomst eerder eindigde. Verbeter eerst dat.',
    en: 'It says that this agreement ended before its time. Correct that first.',
  },
  put_in_already: {
    status: 409,
    nl: 'Partijen noteerden al wat zij inzetten: de overeenkomst was dus ondertekend. Verbeter zo nodig de dag, of de tekst.',
    en: 'Parties noted already what they put in, so the agreement was signed. Correct the day or the text where needed.',
  },
  day_ahead: {
    status: 422,
    field: 'dag',
    nl: 'Die dag moet nog komen. Leg dit vast zodra het zover is.',
    en: 'That day is still to come. Record this once it is there.',
  },
  end_wrong: {
    status: 422,
    field: 'dag',
    nl: 'Kies een dag binnen de looptijd, voor de laatste dag die was afgesproken.',
    en: 'Choose a day within the term, before the last day that was agreed.',
  },
  reason_missing: {
    status: 422,
    field: 'reden',
    nl: 'Schrijf waarom; dat blijft bij de overeenkomst staan.',
    en: 'Write why; that stays with the agreement.',
  },
  signatory_missing: {
    status: 422,
    field: 'stap',
    nl: 'Van {party} ontbreekt het ambt dat ondertekent. Vul dat eerst in de tekst in.',
    en: 'The office that signs for {party} is missing. Fill it in in the text first.',
  },
};

export const noteRefusals: RefusalTexts<NoteCode> = {
  ...correctionRefusals,
  agreement_unknown: unknown,
  party_unknown: {
    status: 404,
    nl: 'Deze partij staat niet in de overeenkomst.',
    en: 'This party is not in the agreement.',
  },
  not_the_party: {
    status: 403,
    nl: 'Dit noteert de gemeentesecretaris of een beleidsmedewerker van die gemeente; van een organisatie de regiogriffier of de beleidsmedewerker van de regio.',
    en: 'The municipal secretary or a policy officer of that municipality notes this; of an organisation the regional clerk or the policy officer of the region.',
  },
  not_signed: {
    status: 409,
    nl: 'Deze overeenkomst is niet ondertekend; er valt nog niets te noteren.',
    en: 'This agreement was not signed; there is nothing to note yet.',
  },
  year_ahead: {
    status: 422,
    field: 'jaar',
    nl: 'Dat jaar moet nog komen.',
    en: 'That year is still to come.',
  },
  year_outside: {
    status: 422,
    field: 'jaar',
    nl: 'In dat jaar loopt de overeenkomst niet.',
    en: 'The agreement does not run in that year.',
  },
  party_not_then: {
    status: 422,
    field: 'jaar',
    nl: 'In dat jaar was dit geen partij.',
    en: 'This was no party in that year.',
  },
};
