import { isComment, type ChildNode, type Document, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** `<!--[if mso]> … <![endif]-->`, which Outlook alone takes for a part of the page. */
const conditional = /^\s{0,9}\[if [^\]]{0,200}\bmso\b[^\]]{0,200}\]>/i;
const tag = /<[^<>]*>/;

/** Gives whether a page shows Outlook the words of an element in a comment as well. */
export function wordsForOutlook(page: Document): (element: Element) => boolean {
	const words = new Set<string>();
	const walk = (nodes: ChildNode[]): void => {
		for (const node of nodes) {
			if (isComment(node) && conditional.test(node.data)) {
				for (const piece of node.data.replace(conditional, '').split(tag)) words.add(read(piece));
			}
			if ('children' in node) walk(node.children);
		}
	};
	walk(page.children);
	return (element) => words.has(oneLine(DomUtils.textContent(element)));
}

/** Without tags there is nothing to nest, whatever a comment holds. */
const read = (piece: string) => oneLine(DomUtils.textContent(parseDocument(piece)));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
