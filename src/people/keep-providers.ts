import { z } from 'zod';
import { type MunicipalityId, mayOperate, ok, operating, type PersonId, refuse } from '#kernel';
import { ensureInstallation } from '#municipalities';
import { installation } from '#platform/database';
import {
  installationOperation,
  municipalityField,
  notOperator,
  textField,
  yesNoField,
} from '#platform/operations';
import {
  accountHolder,
  endProviderRow,
  forgetSubjects,
  lockProvider,
  otherProvider,
  setAccount,
  upsertProvider,
} from './providers.ts';
import { personById } from './store.ts';

const words = (length: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((text) => text.split(/[\s,]+/))
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(200, 'words_long')).max(length, 'words_long'));

const slugField = z
  .string('slug_wrong')
  .trim()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'slug_wrong');

const loopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

/** Its address is asked for by the server: the operator gives it, nobody else, and over a line that nobody reads along. */
const issuerField = z.string('issuer_wrong').transform((given, check) => {
  const text = given.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fine =
    url !== undefined &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && loopback(url.hostname))) &&
    url.username === '' &&
    url.search === '' &&
    url.hash === '';
  // As it was given: an issuer is compared letter by letter (OpenID Connect Discovery 1.0, 4.3).
  if (fine && text.length <= 300) return text;
  check.addIssue({ code: 'custom', message: 'issuer_wrong' });
  return z.NEVER;
});

export const providerFields = z.object({
  slug: slugField,
  naam: textField('name_missing', 100, 'name_long'),
  gemeente: municipalityField('municipality_missing'),
  uitgever: issuerField,
  client: textField('client_missing', 300, 'client_missing'),
  kenmerk: z
    .string()
    .trim()
    .regex(/^[\w:./-]{1,100}$/, 'claim_wrong')
    .default('email'),
  acr: words(10),
  amr: words(10),
  verplicht: yesNoField('required_missing').default(false),
});

/** Of which variable the secret of a provider comes: `OIDC_SECRET_LEIDEN`. */
export const secretName = (slug: string) => `OIDC_SECRET_${slug.toUpperCase().replaceAll('-', '_')}`;

const providerUnknown = {
  status: 404,
  nl: 'Deze aanmelddienst is er niet.',
  en: 'There is no such sign-in provider.',
} as const;

/** Makes a provider, or changes the one with this slug. @param known the municipalities that there are */
export function setProviderOperation(known: ReadonlySet<MunicipalityId>) {
  return installationOperation({
    name: 'set_sign_in_provider',
    policy: mayOperate,
    input: providerFields,
    scope: () => installation,
    problems: {
      slug_wrong: {
        nl: 'Gebruik kleine letters, cijfers en streepjes, ten hoogste 40, zoals leiden.',
        en: 'Use small letters, digits and hyphens, 40 at most, such as leiden.',
      },
      name_missing: { nl: 'Vul in hoe de dienst heet.', en: 'Fill in how the provider is called.' },
      name_long: { nl: 'Houd dit onder 100 tekens.', en: 'Keep this under 100 characters.' },
      municipality_missing: { nl: 'Kies een gemeente.', en: 'Choose a municipality.' },
      issuer_wrong: {
        nl: 'Vul het adres van de uitgever in, zoals https://login.voorbeeld.nl/gemeente: https, zonder vraagteken.',
        en: 'Fill in the address of the issuer, such as https://login.example.nl/town: https, without a question mark.',
      },
      client_missing: {
        nl: 'Vul de client-id in die de dienst aan Regiotafel gaf.',
        en: 'Fill in the client id that the provider gave to Regiotafel.',
      },
      claim_wrong: {
        nl: 'Vul de naam van één kenmerk in, zoals email.',
        en: 'Fill in the name of one claim, such as email.',
      },
      words_long: { nl: 'Geef ten hoogste tien waarden.', en: 'Give ten values at most.' },
      required_missing: { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
    },
    refusals: {
      not_operator: notOperator,
      municipality_unknown: {
        status: 422,
        field: 'gemeente',
        nl: 'De gemeente {code} is er niet.',
        en: 'There is no municipality {code}.',
      },
      municipality_has_one: {
        status: 409,
        field: 'gemeente',
        nl: 'Deze gemeente heeft er al een: {slug}. Wijzig die, of beëindig haar eerst.',
        en: 'This municipality has one already: {slug}. Change that, or end it first.',
      },
    },
    use: async ({ transaction, actor, now }, input) => {
      const office = operating(actor);
      if (!office) return refuse('not_operator');
      if (!known.has(input.gemeente)) return refuse('municipality_unknown', { code: input.gemeente });
      const other = await otherProvider(transaction, input.gemeente, input.slug);
      if (other !== undefined) return refuse('municipality_has_one', { slug: other });
      await ensureInstallation(transaction, now);
      const before = await lockProvider(transaction, input.slug);
      const after = {
        slug: input.slug,
        name: input.naam,
        municipality: input.gemeente,
        issuer: input.uitgever,
        client: input.client,
        claim: input.kenmerk,
        acr: input.acr,
        amr: input.amr,
        required: input.verplicht,
      };
      await upsertProvider(transaction, after, now);
      if (before && before.issuer !== after.issuer) await forgetSubjects(transaction, before.id);
      return ok({
        output: { slug: input.slug, made: before === undefined || before.ended },
        office,
        entries: [
          {
            operation: 'set_sign_in_provider',
            unseen: true,
            subject: `sign_in_provider/${input.slug}`,
            payload: { before: before ?? null, after },
          },
        ],
      });
    },
  });
}

/** Nobody signs in there any more; who is in stays in until the session is over. */
export const endProviderOperation = installationOperation({
  name: 'end_sign_in_provider',
  policy: mayOperate,
  input: z.object({ slug: slugField }),
  scope: () => installation,
  problems: {},
  refusals: { not_operator: notOperator, provider_unknown: providerUnknown },
  use: async ({ transaction, actor, now }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    const provider = await lockProvider(transaction, input.slug);
    if (!provider || provider.ended) return refuse('provider_unknown');
    await endProviderRow(transaction, provider.id, now);
    return ok({
      output: { slug: input.slug },
      office,
      entries: [
        {
          operation: 'end_sign_in_provider',
          unseen: true,
          subject: `sign_in_provider/${input.slug}`,
          payload: { name: provider.name },
        },
      ],
    });
  },
});

/**
 * How somebody is known at a provider whose claim is no mail address. It also lets the account itself be another from now on: for
 * whoever got a new one.
 */
export const setAccountOperation = installationOperation({
  name: 'set_sign_in_account',
  policy: mayOperate,
  input: z.object({
    slug: slugField,
    persoon: z.coerce.number().int().positive().max(999_999_999),
    /** Left out: the mail address, or none. */
    waarde: z.string().trim().min(1).max(300).optional(),
  }),
  scope: () => installation,
  problems: {},
  refusals: {
    not_operator: notOperator,
    provider_unknown: providerUnknown,
    person_unknown: { status: 404, nl: 'Deze persoon is er niet.', en: 'There is no such person.' },
    account_taken: {
      status: 409,
      field: 'waarde',
      nl: 'Zo is al iemand anders bekend.',
      en: 'Somebody else is known by this already.',
    },
  },
  use: async ({ transaction, actor }, input) => {
    const office = operating(actor);
    if (!office) return refuse('not_operator');
    const provider = await lockProvider(transaction, input.slug);
    if (!provider || provider.ended) return refuse('provider_unknown');
    const person = await personById(transaction, input.persoon);
    if (!person) return refuse('person_unknown');
    const holder =
      input.waarde === undefined ? undefined : await accountHolder(transaction, provider.id, input.waarde);
    if (holder !== undefined && holder !== person.id) return refuse('account_taken');
    await setAccount(transaction, provider.id, person.id, input.waarde ?? null);
    return ok({
      output: { person: person.id as PersonId, value: input.waarde ?? null },
      office,
      entries: [
        {
          operation: 'set_sign_in_account',
          unseen: true,
          subject: `person/${person.id}`,
          payload: { provider: input.slug, value: input.waarde ?? null },
        },
      ],
    });
  },
});
