import type { FormState } from '#platform/http';
import type { Proposal } from '../store.ts';

const competences = { council: 'raad', college: 'college', mayor: 'burgemeester' } as const;
type Values = Readonly<Record<string, readonly string[]>>;

/** A proposal as the fields of its form would send it. */
export function valuesOf(proposal: Proposal): Values {
  const values: Record<string, string[]> = {
    versie: [String(proposal.version)],
    titel: [proposal.title],
    samenvatting: [proposal.summary],
    samenvatting_engels: [proposal.summaryEnglish ?? ''],
    'ambities[]': [...proposal.ambitions],
    waarom_samen: [proposal.whyTogether],
    bestuurstafel: [proposal.table ?? ''],
    regiocommissie: [proposal.committee],
    trekker: [proposal.lead],
    kader: [proposal.framework ? 'ja' : 'nee'],
    soort_advies: [proposal.adviceKind === 'full' ? 'volledig' : 'op_hoofdlijnen'],
  };
  for (const { ambition, text, goals } of proposal.added) {
    values[`meerwaarde.${ambition}`] = [text];
    values[`doelen.${ambition}[]`] = goals.map(String);
  }
  for (const { municipality, competence, meaning } of proposal.participants) {
    values[`deelnemers.${municipality}.bevoegd`] = [competences[competence]];
    values[`deelnemers.${municipality}.betekenis`] = [meaning];
  }
  for (const [row, point] of proposal.roomPoints.entries()) values[`ruimte.${row}`] = [point];
  return values;
}

/** Whether somebody else saved since the version that was sent. */
export function changedMeanwhile(state: FormState, proposal: Proposal): boolean {
  const sent = state.values.versie?.[0];
  return state.refusal !== undefined && sent !== undefined && sent !== String(proposal.version);
}

const lines = (text: string) => text.replace(/\r\n/g, '\n').trim();

/** The fields in which what was typed differs from what is saved now, by name, with what is saved. */
export function differences(typed: Values, saved: Values): [name: string, saved: readonly string[]][] {
  const names = new Set([...Object.keys(saved), ...Object.keys(typed)]);
  names.delete('versie');
  // Links are added to what is there, so nobody's work is lost by them.
  for (const name of names) if (name.startsWith('documenten.')) names.delete(name);
  return [...names].flatMap((name): [string, readonly string[]][] => {
    const mine = (typed[name] ?? []).map(lines).filter(Boolean).toSorted();
    const theirs = (saved[name] ?? []).map(lines).filter(Boolean).toSorted();
    return mine.join('\n') === theirs.join('\n') ? [] : [[name, saved[name] ?? []]];
  });
}
