import { existsSync, statSync } from 'node:fs';
import { previewProgramme, previewUsage } from '#programmes';
import type { Arguments } from './arguments.ts';
import { knownOptions, Refused } from './command-line.ts';

export { previewUsage };

/** Without any data of ours. Ends with 1 where something must be mended before it can be taken over. */
export async function programmePreview(given: Arguments): Promise<unknown> {
  knownOptions(given, []);
  const path = given.words[2];
  if (path === undefined) throw new Refused(`Noem een bestand.\n${previewUsage}`);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Refused(`${path} is er niet, of is geen bestand.`, 'file_missing');
  const preview = await previewProgramme(path);
  if ('refused' in preview) throw new Refused(preview.refused, preview.code);
  if (preview.mend) process.exitCode = 1;
  if (given.flags.has('json')) return preview.told;
  for (const line of preview.lines) console.log(line);
  return undefined;
}
