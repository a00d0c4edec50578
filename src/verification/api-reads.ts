import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { checkpoints, journalKeys, sealState, verifierLine } from '#platform/journal';
import { entryProofPath, journalPath } from './paths.ts';
import { proveEntry } from './prove.ts';

const count = z.number().int();
const hash = z.string();

const journalRead: ApiRead = {
  name: 'journal',
  path: journalPath,
  summary: {
    nl: 'Het journaal van de regio: de stand en de openbare sleutels',
    en: "The region's journal: how far it is, and the public keys",
  },
  output: z.object({
    regels: count,
    wachtend: count,
    bijgewerkt: z.string().nullable(),
    sleutels: z.array(z.object({ sleutel: z.string(), vanaf: z.string(), tot: z.string().nullable() })),
  }),
  read: async (context) => {
    const [[state], keys] = await context.read([sealState(), journalKeys()]);
    return {
      regels: state?.sealed ?? 0,
      wachtend: state?.waiting ?? 0,
      bijgewerkt: state?.sealedAt ?? null,
      sleutels: keys.map((key) => ({ sleutel: verifierLine(key), vanaf: key.since, tot: key.until })),
    };
  },
};

const most = 10_000;
const checkpointsRead = apiList({
  name: 'journal_checkpoints',
  path: `${journalPath}/controlepunten`,
  summary: {
    nl: 'De getekende controlepunten, het nieuwste eerst',
    en: 'The signed checkpoints, the newest first',
  },
  key: 'controlepunten',
  item: z.object({ regels: count, getekend: z.string(), controlepunt: z.string() }),
  read: async (context) => {
    const [rows] = await context.read([checkpoints(most)]);
    return rows.map(({ size, signedAt, note }) => ({ regels: size, getekend: signedAt, controlepunt: note }));
  },
});

const proofRead: ApiRead = {
  name: 'journal_proof',
  path: entryProofPath('{regel}'),
  summary: {
    nl: 'Bewijs dat een regel in het journaal staat (RFC 6962)',
    en: 'Proof that an entry is in the journal (RFC 6962)',
  },
  output: z.object({
    boek: z.string(),
    nummer: count,
    bladhash: hash,
    regel: z.string().nullable(),
    inhoud: z.string().nullable(),
    zout: z.string().nullable(),
    reden: z.string().nullable(),
    reden_zout: z.string().nullable(),
    grootte: count,
    wortel: hash,
    pad: z.array(hash),
    controlepunt: z.string().nullable(),
  }),
  read: async (context) => {
    const seq = /^\d{1,9}$/.exec(context.params.regel ?? '')?.[0];
    const proof = seq === undefined ? undefined : await proveEntry(context, Number(seq));
    if (!proof) return undefined;
    return {
      boek: proof.scope,
      nummer: proof.seq,
      bladhash: proof.leaf.toString('base64'),
      regel: proof.shown?.text ?? null,
      inhoud: proof.shown?.payload ?? null,
      zout: proof.shown?.salt?.toString('base64') ?? null,
      reden: proof.shown?.reason ?? null,
      reden_zout: proof.shown?.reasonSalt?.toString('base64') ?? null,
      grootte: proof.size,
      wortel: proof.root.toString('base64'),
      pad: proof.path.map((each) => each.toString('base64')),
      controlepunt: proof.note,
    };
  },
};

export const verificationReads: readonly ApiRead[] = [journalRead, checkpointsRead, proofRead];
