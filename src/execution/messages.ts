import { executionEn } from './messages.en.ts';
import { executionNl } from './messages.nl.ts';

export const executionMessages = { nl: executionNl, en: executionEn };
