import type { Criterion } from './answers.ts';

export interface CriteriaSet {
  readonly id: string;
  readonly title: string;
  /** Where the criteria come from. */
  readonly source: string;
  readonly criteria: readonly Criterion[];
}

/**
 * Made of what seed 002, 2.2 wants of this way of working together; the chapter with the criteria that it points to is not
 * among the sources. A region writes sets of its own beside it.
 */
export const defaultCriteria: CriteriaSet = {
  id: 'standaard',
  title: 'Standaard: de samenwerking',
  source: 'Naar “Lichte samenwerking met stip op de horizon”, 15 juni 2017, paragraaf 2.2',
  criteria: [
    { key: 'slagvaardigheid', text: 'Besluiten komen op tijd en snel genoeg.' },
    {
      key: 'flexibiliteit',
      text: 'De samenwerking past zich aan aan verschillen tussen opgaven en gemeenten.',
    },
    { key: 'vertrouwen', text: 'Het vertrouwen tussen de gemeenten groeit.' },
    { key: 'raden', text: 'De raden zijn op tijd en goed betrokken.' },
    { key: 'partners', text: 'Maatschappelijke partners doen mee en hun inbreng telt.' },
    { key: 'uitvoering', text: 'De uitvoering ligt op schema en is van goede kwaliteit.' },
  ],
};
