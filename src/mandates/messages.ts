import { mandatesEn } from './messages.en.ts';
import { mandatesNl } from './messages.nl.ts';

export const mandateMessages = { nl: mandatesNl, en: mandatesEn };
