const reference = /<w:(header|footer)Reference\s[^<>]{1,400}>/g;
const relation = /<Relationship\s[^<>]{1,4000}>/g;
/** Pictures and links of a header are found by a list of its own; their words are all that is taken. */
const links = /\s\w{1,20}:(?:id|embed|link)="[^"]*"/g;

const valueOf = (element: string, attribute: RegExp) => attribute.exec(element)?.[1];

/**
 * The main part of a Word document with the headers of its pages before and their footers behind its own
 * words, each once: a letterhead says who writes, and the parser leaves it out. `partOf` gives a part of
 * the archive by name, or an empty text.
 */
export function withHeaders(document: string, partOf: (name: string) => string): string {
	const start = document.indexOf('>', document.indexOf('<w:body')) + 1;
	const end = document.lastIndexOf('</w:body>');
	if (start === 0 || end < start) return document;
	const targets = new Map(
		(partOf('word/_rels/document.xml.rels').match(relation) ?? []).map((element) => [
			valueOf(element, /\sId="([^"]*)"/),
			valueOf(element, /\sTarget="([^"]*)"/),
		]),
	);
	const shown = (document.match(reference) ?? []).filter((element) => {
		const pages = valueOf(element, /\sw:type="([^"]*)"/) ?? 'default';
		return pages === 'default' || (pages === 'first' && document.includes('<w:titlePg'));
	});
	const wordsOf = (kind: 'header' | 'footer', tag: 'hdr' | 'ftr') => {
		const names = shown
			.filter((element) => element.startsWith(`<w:${kind}`))
			.map((element) => targets.get(valueOf(element, /\s\w{1,20}:id="([^"]*)"/)) ?? '');
		return [...new Set(names)].map((name) => inside(partOf(`word/${name}`), tag)).join('');
	};
	return [
		document.slice(0, start),
		wordsOf('header', 'hdr'),
		document.slice(start, end),
		wordsOf('footer', 'ftr'),
		document.slice(end),
	].join('');
}

function inside(xml: string, tag: string): string {
	const start = xml.indexOf('>', xml.indexOf(`<w:${tag}`)) + 1;
	const end = xml.lastIndexOf(`</w:${tag}>`);
	return start > 0 && end > start ? xml.slice(start, end).replace(links, '') : '';
}
