import type { ComponentChildren } from 'preact';
import type { PageContext } from '#platform/http';
import { type GlossarySlug, glossary, glossaryPath } from './glossary.ts';

/** A legal term: explained on hover, and in the glossary behind the link. */
export function Term(props: {
  context: Pick<PageContext, 'lang' | 'link'>;
  slug: GlossarySlug;
  children: ComponentChildren;
}) {
  const { context, slug } = props;
  return (
    <a
      class="term"
      href={context.link(`${glossaryPath}#${slug}`)}
      title={glossary[slug][context.lang].meaning}
    >
      {props.children}
    </a>
  );
}

/** A sentence in which the first occurrence of each given word is a term. */
export function TermsIn(props: {
  context: Pick<PageContext, 'lang' | 'link'>;
  text: string;
  terms: Readonly<Record<string, GlossarySlug>>;
}) {
  const { context, text, terms } = props;
  const words = Object.keys(terms);
  if (words.length === 0) return <>{text}</>;
  const seen = new Set<string>();
  const parts = text.split(new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'u'));
  return (
    <>
      {parts.map((part, index) => {
        const slug = terms[part];
        if (!slug || seen.has(part)) return part;
        seen.add(part);
        return (
          <Term key={`${index}${part}`} context={context} slug={slug}>
            {part}
          </Term>
        );
      })}
    </>
  );
}
