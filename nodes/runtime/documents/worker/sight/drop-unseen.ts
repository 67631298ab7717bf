import { Element, isTag, isText, type Document, type ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { createCascade, type Looks } from './css/cascade';
import { emptyPage, isLegible, sightWithin, type Sight } from './sight';
import { wordsForOutlook } from './words-for-outlook';

/** What mail programs never show as text of the page, whatever its style. */
const neverShown = new Set([
	...['script', 'style', 'template', 'title', 'noscript', 'noframes', 'noembed'],
	...['iframe', 'object', 'audio', 'video', 'canvas', 'svg', 'datalist'],
]);

/** How words are seen at a place, and the properties the page has named there. */
interface Place {
	sight: Sight;
	own: Looks['own'];
}

/** A page without the words that a person at a usual screen does not see, as HTML again. */
export function dropUnseen(html: string): string {
	const page = parseDocument(html);
	const looksOf = createCascade(page);
	const forOutlook = wordsForOutlook(page);
	const enter = (element: Element, { sight, own }: Place): Place | undefined => {
		const looks = looksOf(element, own);
		// Outlook hides it; where it is shown the same words instead, everybody reads them.
		if (looks.styles.get('mso-hide') === 'all' && !forOutlook(element)) return undefined;
		const within = sightWithin(looks.styles, sight);
		return within && { sight: within, own: looks.own };
	};
	let place: Place = { sight: emptyPage, own: new Map() };
	for (const element of missing(page)) place = enter(element, place) ?? place;
	dropWithin(page, place, enter);
	return DomUtils.getOuterHTML(page, { encodeEntities: 'utf8' });
}

/** The outermost elements that browsers add to a page without them, and rules mean as well. */
const missing = (page: Document) =>
	['html', 'body']
		.filter((name) => !DomUtils.existsOne((one) => one.name === name, page.children))
		.map((name) => new Element(name, {}));

function dropWithin(
	parent: ParentNode,
	place: Place,
	enter: (element: Element, place: Place) => Place | undefined,
): void {
	parent.children = parent.children.filter((child) => {
		if (isText(child)) return child.data.trim() === '' || isLegible(place.sight);
		if (!isTag(child) || neverShown.has(child.name)) return false;
		const within = enter(child, place);
		if (!within) return false;
		dropWithin(child, within, enter);
		return true;
	});
}
