import type { Lang } from '#platform/http';
import type { RecordedChange } from './fraction-changes.ts';

/** What a sentence about a change needs; kept with a vote too. */
export type ToldChange = Pick<RecordedChange, 'kind' | 'fractionName' | 'otherName' | 'members' | 'name'>;

/** One sentence: `2 leden van D66 begonnen de fractie Nieuw.` */
export function changeSentence(change: ToldChange, lang: Lang): string {
  const { kind, members } = change;
  const fraction = change.fractionName ?? '';
  const other = change.otherName ?? '';
  const name = change.name ?? '';
  const one = members === 1;
  if (lang === 'nl')
    return {
      split_off: `${members} ${one ? 'lid' : 'leden'} van ${fraction} ${one ? 'begon' : 'begonnen'} de fractie ${name}.`,
      join: `${members} ${one ? 'lid' : 'leden'} van ${fraction} ${one ? 'ging' : 'gingen'} over naar ${other}.`,
      merge: `${fraction} en ${other} gingen samen verder als ${name}.`,
      rename: `${fraction} heet vanaf die dag ${name}.`,
      none: 'Hier is niets gebeurd: de vorige vastlegging vervalt.',
    }[kind];
  return {
    split_off: `${members} ${one ? 'member' : 'members'} of ${fraction} started the fraction ${name}.`,
    join: `${members} ${one ? 'member' : 'members'} of ${fraction} went over to ${other}.`,
    merge: `${fraction} and ${other} went on together as ${name}.`,
    rename: `${fraction} is called ${name} from that day on.`,
    none: 'Nothing happened here: the entry before lapses.',
  }[kind];
}
