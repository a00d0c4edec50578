import { decisionsEn } from './messages.en.ts';
import { decisionsNl } from './messages.nl.ts';

export const decisionMessages = { nl: decisionsNl, en: decisionsEn };
