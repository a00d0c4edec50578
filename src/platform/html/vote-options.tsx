import type { Lang } from '#platform/http';
import { Icon } from './icons.tsx';
import { partsMessages } from './words.ts';

type VoteChoice = 'for' | 'against' | 'abstain';
const icons = { for: 'ok', against: 'rejected', abstain: 'abstain' } as const;

/** Buttons of a vote, each sends at once. `values` gives what each sends under `name`; the order is that of the keys. */
export function VoteOptions(props: {
  lang: Lang;
  action: string;
  name: string;
  values: Readonly<Partial<Record<VoteChoice, string>>>;
  /** The reader's vote as it stands. */
  chosen?: VoteChoice;
}) {
  const t = partsMessages[props.lang];
  const options = (['for', 'against', 'abstain'] as const).filter(
    (choice) => props.values[choice] !== undefined,
  );
  return (
    <form method="post" action={props.action} class="opts" aria-label={t.yourVote}>
      {options.map((choice) => (
        <button
          key={choice}
          class="opt"
          type="submit"
          name={props.name}
          value={props.values[choice]}
          aria-pressed={props.chosen === choice}
        >
          <Icon name={icons[choice]} />
          <span>
            {t.cast[choice]}
            <small>{props.chosen === choice ? t.chosen : t.castNote[choice]}</small>
          </span>
        </button>
      ))}
    </form>
  );
}

/** A value that goes along with a form. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />;
}
