import {
  BecomesVisible,
  DataTable,
  ErrorSummary,
  FieldGroup,
  formRows,
  plainDate,
  TextField,
} from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { ambitionMessages } from '../messages.ts';
import type { SeenLink } from '../profile-store.ts';

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);

/** Documents that lie elsewhere, with the day on which they were seen there. */
export function SeenLinks(props: { context: PageContext; links: readonly SeenLink[]; title?: string }) {
  const { context, links } = props;
  const t = ambitionMessages[context.lang];
  const title = props.title ?? t.documents;
  if (links.length === 0) return null;
  return (
    <section class="b">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        columns={[{ name: t.document }, { name: t.where }, { name: t.seenOn }]}
        rows={links.map((link, index) => ({
          key: `${index}${link.address}`,
          cells: [
            <a key="address" href={link.address} rel="noopener" lang="nl">
              {link.title}
            </a>,
            hostOf(link.address),
            plainDate(link.seenOn, context.lang),
          ],
        }))}
      />
    </section>
  );
}

export function LinkFields({ context, state }: { context: PageContext; state: FormState }) {
  const t = ambitionMessages[context.lang];
  return (
    <FieldGroup name="documenten" label={t.documents} hint={t.form.documentsHint} state={state}>
      {formRows(state, 'documenten', 2).map((row) => {
        const at = `documenten.${row}`;
        return (
          <div class="trio" key={row}>
            <TextField name={`${at}.titel`} label={`${t.form.documentTitle} ${row + 1}`} state={state} />
            <TextField
              name={`${at}.adres`}
              type="url"
              label={`${t.form.documentAddress} ${row + 1}`}
              state={state}
            />
            <TextField
              name={`${at}.gezien_op`}
              type="date"
              label={`${t.form.documentSeen} ${row + 1}`}
              state={state}
            />
          </div>
        );
      })}
    </FieldGroup>
  );
}

/** The fields of links as a form would send them. */
export function linkValues(links: readonly SeenLink[]): Record<string, string[]> {
  return Object.fromEntries(
    links.flatMap((link, row) => [
      [`documenten.${row}.titel`, [link.title]],
      [`documenten.${row}.adres`, [link.address]],
      [`documenten.${row}.gezien_op`, [link.seenOn]],
    ]),
  );
}

export function FormHead(props: { context: PageContext; title: string; state: FormState }) {
  return (
    <>
      <h1>{props.title}</h1>
      <ErrorSummary lang={props.context.lang} state={props.state} />
    </>
  );
}

/** At the button: everything in the form is for everybody. */
export function FormBecomes({ context }: { context: PageContext }) {
  const t = ambitionMessages[context.lang].form;
  return <BecomesVisible context={context} shows={t.shows} besides={[t.public]} secrets />;
}
