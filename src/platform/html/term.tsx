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
