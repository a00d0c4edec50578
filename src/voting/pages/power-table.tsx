import type { JSX } from 'preact';
import { weightName } from '#elections';
import { DataTable, percent } from '#platform/html';
import type { PageContext } from '#platform/http';
import { powerMessages } from '../power-messages.ts';
import type { Power, Share } from '../rules/power.ts';
import type { Vote } from '../store.ts';

/** In tenths of a percent, as shares of weight are told. */
const shareText = ({ numerator, denominator }: Share, lang: PageContext['lang']) =>
  percent(Number((numerator * 1_000_000_000n) / denominator), 1_000_000_000, lang);

/** Players with both indices, the heaviest first. */
export function PowerTable<Id extends string>(props: {
  context: PageContext;
  power: Power<Id>;
  by: Vote['rules']['weights'];
  caption: string;
  note: string;
  first: string;
  name: (id: Id) => string;
  weight: (player: { readonly id: Id; readonly weight: number }) => JSX.Element;
}) {
  const { context, power } = props;
  const { lang } = context;
  const t = powerMessages[lang];
  const figures = [weightName(props.by, lang), t.share, t.banzhaf, t.shapley].map((name) => ({
    name,
    figures: true,
  }));
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      note={props.note}
      columns={[{ name: props.first }, ...figures]}
      rows={power.players
        .toSorted((a, b) => b.weight - a.weight)
        .map((player) => ({
          key: player.id,
          cells: [
            props.name(player.id),
            props.weight(player),
            percent(player.weight, power.total, lang),
            shareText(player.banzhaf, lang),
            shareText(player.shapley, lang),
          ],
        }))}
    />
  );
}
