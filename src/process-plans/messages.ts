import { processPlanEn } from './messages.en.ts';
import { processPlanNl } from './messages.nl.ts';

export const processPlanMessages = { nl: processPlanNl, en: processPlanEn };
