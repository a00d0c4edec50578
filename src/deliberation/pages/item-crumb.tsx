import { itemPath, meetingPath, type PlacedItem } from '#meetings';
import { Breadcrumb } from '#platform/html';
import type { PageContext } from '#platform/http';
import { deliberationMessages } from '../messages.ts';

/** Back to the item, and to its meeting where it has one. */
export function ItemCrumb({
  context,
  item,
}: {
  context: PageContext;
  item: Pick<PlacedItem, 'id' | 'title' | 'meeting' | 'bodyName'>;
}) {
  return (
    <Breadcrumb
      label={deliberationMessages[context.lang].crumb}
      links={[
        ...(item.meeting === null
          ? []
          : [{ href: context.link(meetingPath(item.meeting)), text: item.bodyName }]),
        { href: context.link(itemPath(item.id)), text: item.title },
      ]}
    />
  );
}
