import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel';
import { addressField, type Done, operation, type WriteContext } from '#platform/operations';
import { motionPath } from './paths.ts';
import { mayLinkMotion } from './policy.ts';
import { motionProblems, motionRefusals } from './refusals.ts';
import { lockMotions, putMotionLink, readMotion } from './store.ts';

type LinkCode = 'motion_unknown' | 'not_your_motion' | 'link_changed' | 'link_there';

/** Where it stands in its council's own information system, once that is known; the text itself never changes. @param stood what was seen */
async function linkMotion(
  context: WriteContext,
  id: number,
  link: string,
  stood: string,
): Promise<Result<Done<{ id: number }>, LinkCode>> {
  await lockMotions(context.transaction, context.region.id);
  const motion = await readMotion(context.transaction, id);
  if (!motion) return refuse('motion_unknown');
  const office = mayLinkMotion(context.actor, context.region.id, motion);
  if (!office) return refuse('not_your_motion');
  if ((motion.link ?? '') !== stood) return refuse('link_changed');
  if (motion.link === link) return refuse('link_there');
  await putMotionLink(context.transaction, id, link);
  const payload = { before: motion.link, after: link };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'link_motion', subject: `motion/${id}`, payload }],
  });
}

export const linkMotionOperation = operation({
  name: 'link_motion',
  policy: mayLinkMotion,
  path: `${motionPath('{motie}')}/adres`,
  summary: {
    nl: 'Vastleggen waar een motie of amendement in het systeem van de raad staat',
    en: 'Record where a motion or amendment stands in the system of the council',
  },
  params: z.object({ motie: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    adres: addressField('link_missing').refine((given) => given.startsWith('https://'), 'link_missing'),
    /** What stood there when it was typed; left out: nothing. */
    stond_adres: z.string('link_missing').max(1000, 'link_missing').default(''),
  }),
  output: z.object({ id: z.number() }),
  problems: motionProblems,
  refusals: {
    motion_unknown: motionRefusals.motion_unknown,
    not_your_motion: motionRefusals.not_your_motion,
    link_changed: motionRefusals.link_changed,
    link_there: motionRefusals.link_there,
  },
  use: (context, { motie }, { adres, stond_adres }) => linkMotion(context, motie, adres, stond_adres),
});
