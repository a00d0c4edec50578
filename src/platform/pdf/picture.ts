// What the style sheets give a picture on the screen (`platform/html/style`: charts, live, record), and what it is filled with.
const given = `<style>
text{font-family:"Source Sans 3";font-weight:600;font-size:14px;fill:#17262e;text-anchor:middle}
.beginning{text-anchor:start}.ending{text-anchor:end}
.bar>rect{stroke:#fff;stroke-width:1.5px}.o{fill:#fff;stroke:#4b5c66}line{stroke:#17262e}
</style><defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="8" height="8" fill="#f0cdb4"/><rect width="3" height="8" fill="#a9480f"/></pattern></defs>`;

/** A picture without a window of its own is as wide as where it stands: on paper so many pixels, and so high when it does not say. */
const [paperWidth, usualHeight] = [610, 32];

/**
 * A picture of a page as an image that stands by itself.
 * @param svg an element `svg` as a page has it: its size and colours come from where it stands
 */
export function standing(svg: string): string {
  const end = svg.indexOf('>');
  const open = svg.slice('<svg'.length, end);
  const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(open)?.[1];
  const [, , wide, high] = (value('viewBox') ?? '').split(/\s+/);
  const rest = open.replace(/\s(?:xmlns|width|height|style|color)="[^"]*"/g, '');
  const size = `width="${wide ?? paperWidth}" height="${high ?? value('height') ?? usualHeight}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" color="#0d6478" ${size}${rest}>${given}${svg.slice(end + 1)}`;
}
