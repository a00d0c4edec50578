import type { RefusalText } from '#platform/operations';

/** Who arranges bodies and seats. */
export const notArranger: RefusalText = {
  status: 403,
  nl: 'De regiogriffier en de beheerder doen dit. Meld u aan met zo een ambt.',
  en: 'The regional clerk and the operator do this. Sign in with such an office.',
};
export const noBody: RefusalText = {
  status: 404,
  nl: 'Dit orgaan bestaat niet.',
  en: 'There is no such body.',
};
