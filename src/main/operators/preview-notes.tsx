import { flagSentence, howRead, notHeld, type Preview } from '#elections';
import { ChoiceGroup, Notice, number } from '#platform/html';
import type { FormState } from '#platform/http';
import type { ImportDesk } from './import-desk.tsx';
import { resultMessages } from './results-messages.ts';

interface Asking {
  readonly desk: ImportDesk;
  readonly preview: Preview;
  readonly state: FormState;
}

/** Each file: what it is, how it was read, and what it does not hold. */
export function Files({ files, lang }: { files: Preview['files']; lang: 'nl' | 'en' }) {
  const t = resultMessages[lang];
  return (
    <ul class="plain small">
      {files.map((file) => (
        <li key={file.sha256}>
          {file.fileName}: {t.kinds[file.content.kind]}. {howRead(file.content, lang)}{' '}
          {t.notInFile(notHeld(file.content, lang).join(', '))}
        </li>
      ))}
    </ul>
  );
}

const mostFlags = 20;

/** What whoever reads in must know. A national file can have one for every municipality. */
export function Flags({ flags, lang }: { flags: Preview['flags']; lang: 'nl' | 'en' }) {
  const t = resultMessages[lang];
  if (flags.length === 0) return null;
  const sentences = [...new Set(flags.map((flag) => flagSentence(flag, lang)))];
  const more = sentences.length - mostFlags;
  return (
    <Notice kind="info" title={t.flags}>
      <ul class="plain">
        {sentences.slice(0, mostFlags).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t.moreFlags(number(more, lang))}</p> : null}
    </Notice>
  );
}

const fewTowns = 5;

/** A mistyped code is a new municipality: each is named, folded away where a first national file brings hundreds. */
export function NewTowns({ fresh, lang }: { fresh: Preview['newMunicipalities']; lang: 'nl' | 'en' }) {
  const t = resultMessages[lang];
  if (fresh.length === 0) return null;
  const named = fresh.map(({ municipality, name }) => `${name} (${municipality})`).join(', ');
  const count = number(fresh.length, lang);
  if (fresh.length <= fewTowns)
    return (
      <p>
        {t.newTowns(count, fresh.length === 1)}: {named}.
      </p>
    );
  return (
    <details>
      <summary>{t.newTowns(count, false)}</summary>
      <p>{named}.</p>
    </details>
  );
}

/** A known code under another name: whoever imports says whether it is the same municipality. */
export function SameTowns({ desk, preview, state }: Asking) {
  const t = resultMessages[desk.lang];
  if (preview.contradictions.length === 0) return null;
  return (
    <ChoiceGroup
      name="zelfde[]"
      label={t.sameTowns}
      hint={t.sameTownsHint}
      state={state}
      choices={preview.contradictions.map(({ municipality, name, known }) => ({
        value: municipality,
        text: t.sameTown(municipality, name, known),
      }))}
    />
  );
}

/** Seats that no council has: a file that was cut off looks like it, so whoever imports says that they are right. */
export function UnlikelySeats({ desk, preview, state }: Asking) {
  const t = resultMessages[desk.lang];
  if (preview.unlikelySeats.length === 0) return null;
  return (
    <ChoiceGroup
      name="zetels[]"
      label={t.seatsRight}
      hint={t.seatsRightHint}
      state={state}
      choices={preview.unlikelySeats.map(({ municipality, details }) => ({
        value: municipality,
        text: t.seatsOf(String(details.name), municipality, Number(details.is)),
      }))}
    />
  );
}
