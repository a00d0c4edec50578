import { preparationEn } from './messages.en.ts';
import { preparationNl } from './messages.nl.ts';

export const preparationMessages = { nl: preparationNl, en: preparationEn };
