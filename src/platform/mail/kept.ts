/** How long the list of mails is kept. */
export const keptDays = 30;
