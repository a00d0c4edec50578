import { z } from 'zod';
import type { PageContext } from '#platform/http';
import type { ResultStatus } from './store.ts';

export const statuses = {
  provisional: 'voorlopig',
  definitive: 'definitief',
  corrected: 'gecorrigeerd',
} as const satisfies Record<ResultStatus, string>;
export const status = z.enum(Object.values(statuses));
export const count = z.number().int();

export const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);
