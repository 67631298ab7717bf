import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { attributeStyles } from './attribute-styles';
import { longhandsOf, readCss, readDeclarations, type Declaration } from './declarations';
import { holdsOnScreen } from './media';
import { namesOwn, ownWithin, withOwn, type OwnProperties } from './own-properties';
import { compareWeights, readSelectors, type ReadySelector } from './selectors';
import { readStyleSheet } from './style-rules';

/** Properties of an element by name, as the page sets them; what nothing sets is missing. */
export type Styles = ReadonlyMap<string, string>;

/** What a page says of an element. */
export interface Looks {
	styles: Styles;
	/** Of the element and of what is within it. */
	own: OwnProperties;
}

interface Rule extends ReadySelector {
	declarations: Declaration[];
	order: number;
}

/**
 * Reads the style sheets of a page; what it gives says which properties they set of an element, within
 * another with such properties of its own.
 */
export function createCascade(page: Document): (element: Element, outer: OwnProperties) => Looks {
	const rules = rulesByKey(page);
	const inline = new Map<string, Declaration[]>();
	const ownOf = (style: string) => {
		const known = inline.get(style) ?? readDeclarations(readCss(style));
		inline.set(style, known);
		return known;
	};

	return (element, outer) => {
		const own = element.attribs['style'];
		const declared = [
			...keysOf(element)
				.flatMap((key) => rules.get(key) ?? [])
				.filter(({ means }) => means(element))
				.sort((one, other) => compareWeights(one.weight, other.weight) || one.order - other.order)
				.flatMap(({ declarations }) => declarations),
			...(own === undefined ? [] : ownOf(own)),
		];
		const inOrder = [
			...declared.filter(({ important }) => !important),
			...declared.filter(({ important }) => important),
		];
		const isOwn = ({ name }: Declaration) => name.startsWith('--');
		const named = inOrder.filter(isOwn);
		const within = ownWithin(
			named.map(({ name, value }) => [name, value]),
			outer,
		);
		const styles = new Map(attributeStyles(element));
		for (const one of inOrder) {
			if (isOwn(one)) continue;
			for (const [name, value] of filled(one, within)) styles.set(name, value);
		}
		return { styles, own: within };
	};
}

/** A declaration with what its `var()` stand for; one that stands for nothing sets back. */
function filled({ name, value }: Declaration, own: OwnProperties): Array<[string, string]> {
	return namesOwn(value) ? longhandsOf(name, withOwn(value, own) ?? 'unset') : [[name, value]];
}

function rulesByKey(page: Document): Map<string, Rule[]> {
	const byKey = new Map<string, Rule[]>();
	let order = 0;
	for (const sheet of styleSheets(page)) {
		for (const { selectors, declarations } of readStyleSheet(sheet)) {
			if (declarations.length === 0) continue;
			for (const ready of readSelectors(selectors)) {
				order += 1;
				const rule = { ...ready, declarations, order };
				const others = byKey.get(ready.key);
				if (others) others.push(rule);
				else byKey.set(ready.key, [rule]);
			}
		}
	}
	return byKey;
}

function styleSheets(page: Document): string[] {
	const isSheet = ({ name, attribs }: Element) =>
		(name === 'style' || (name === 'link' && /\bstylesheet\b/i.test(attribs['rel'] ?? ''))) &&
		holdsOnScreen((attribs['media'] ?? '').toLowerCase());
	return DomUtils.findAll(isSheet, page.children).map((element) =>
		element.name === 'style'
			? DomUtils.textContent(element)
			: sheetInAddress(element.attribs['href'] ?? ''),
	);
}

/** The style sheet that stands in a `data:` address; nothing is fetched from any other. */
function sheetInAddress(address: string): string {
	const [, base64, data = ''] = /^\s*data:[^,]{0,200}?(;\s*base64)?,(.*)$/is.exec(address) ?? [];
	if (base64 !== undefined) return Buffer.from(data, 'base64').toString();
	return data.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

function keysOf({ name, attribs }: Element): string[] {
	const classes = (attribs['class'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	return [
		'*',
		name,
		...[...new Set(classes)].map((one) => `.${one}`),
		...(attribs['id'] === undefined ? [] : [`#${attribs['id'].toLowerCase()}`]),
	];
}
