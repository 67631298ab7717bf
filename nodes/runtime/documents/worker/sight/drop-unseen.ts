import { isTag, isText, type Element, type ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { createCascade, type Styles } from './cascade';
import { emptyPage, isLegible, sightWithin, type Sight } from './sight';

/** What mail programs never show as text of the page, whatever its style. */
const neverShown = new Set([
	...['script', 'style', 'template', 'title', 'noscript', 'noframes', 'noembed'],
	...['iframe', 'object', 'audio', 'video', 'canvas', 'svg', 'datalist'],
]);

/** A page without the words that a person at a usual screen does not see, as HTML again. */
export function dropUnseen(html: string): string {
	const page = parseDocument(html);
	dropWithin(page, emptyPage, createCascade(page));
	return DomUtils.getOuterHTML(page, { encodeEntities: 'utf8' });
}

function dropWithin(
	parent: ParentNode,
	sight: Sight,
	stylesOf: (element: Element) => Styles,
): void {
	const kept = parent.children.filter((child) => {
		if (isText(child)) return child.data.trim() === '' || isLegible(sight);
		if (!isTag(child)) return false;
		if (neverShown.has(child.name)) return false;
		const within = sightWithin(stylesOf(child), sight);
		if (!within) return false;
		dropWithin(child, within, stylesOf);
		return true;
	});
	parent.children = kept;
}
