import { agreementsEn } from './messages.en.ts';
import { agreementsNl } from './messages.nl.ts';

export const agreementMessages = { nl: agreementsNl, en: agreementsEn };
