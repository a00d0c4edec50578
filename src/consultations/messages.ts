import { consultationsEn } from './messages.en.ts';
import { consultationsNl } from './messages.nl.ts';

export const consultationMessages = { nl: consultationsNl, en: consultationsEn };
