export const notCouncilClerk = {
  status: 403,
  nl: 'Raadsdagen houdt de griffier van deze gemeente bij. Meld u aan met dat ambt.',
  en: 'The council clerk of this municipality keeps the council dates. Sign in with that office.',
} as const;
