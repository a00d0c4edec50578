import type { Actor, Granted, RegionId } from '#kernel';
import { mayKeepSupport } from './policy.ts';
import { isAuthor, maySeeSupport, type Shared } from './rules/support.ts';

/** In which office somebody changes, reports and throws away: its author, and where it is shared with them the own colleagues. */
export function keeping(actor: Actor, region: RegionId, item: Shared): Granted | undefined {
  const own = item.withOwn || isAuthor(actor, item);
  return own && maySeeSupport(actor, region, item) ? mayKeepSupport(actor, region, item) : undefined;
}
