import { parseHTML } from 'linkedom';

const MOST_DEPTH = 5000;
const NEVER_OPEN = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th tbody thead tfoot option optgroup colgroup rt rp'
  ).split(' '),
);

export function parseHtml(html: string): Document {
  // linkedom's time grows with the square of the depth.
  if (depth(html) > MOST_DEPTH) throw new RangeError('too deep');
  const document = parseHTML(html).document as unknown as Document;
  // Where a page leaves out the tags of its body, browsers imply them.
  for (const node of [...document.documentElement.childNodes]) {
    if (!/^(head|body)$/i.test(node.nodeName)) document.body.append(node);
  }
  return document;
}

/** How many elements stand in each other at most, at a rough count that ignores those which need no end tag. */
function depth(html: string): number {
  let open = 0;
  let most = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (NEVER_OPEN.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (end ? -1 : 1));
    most = Math.max(most, open);
  }
  return most;
}
