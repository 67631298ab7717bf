import { compile } from 'css-select';
import { parse, type Selector } from 'css-what';
import type { Element } from 'domhandler';

/** One selector, ready to be held against elements. */
export interface ReadySelector {
	/** Whether it means the element. */
	means(element: Element): boolean;
	/** How much it weighs: ids, classes and the like, names of elements; the first one decides. */
	weight: [ids: number, classes: number, names: number];
	/** `#id`, `.class` or the name that an element must have; `*` when there is none. */
	key: string;
}

/** The selectors of a rule; none when browsers drop the rule for one they cannot read. */
export function readSelectors(written: string): ReadySelector[] {
	try {
		return parse(written).flatMap((parts) => {
			// Words before or behind an element are no text of the page.
			if (parts.some(({ type }) => type === 'pseudo-element')) return [];
			// Most mails have no doctype, so that browsers take no notice of the case of names.
			const means = compile<unknown, Element>([parts.map(lowerName)], { quirksMode: true });
			return { means, weight: weigh(parts), key: keyOf(parts) };
		});
	} catch {
		return [];
	}
}

const lowerName = (part: Selector): Selector =>
	part.type === 'tag' ? { ...part, name: part.name.toLowerCase() } : part;

const isId = (part: Selector) =>
	part.type === 'attribute' && part.name === 'id' && part.ignoreCase === 'quirks';

function weigh(parts: Selector[]): ReadySelector['weight'] {
	const weight: ReadySelector['weight'] = [0, 0, 0];
	for (const part of parts) {
		if (part.type === 'tag') weight[2] += 1;
		else if (isId(part)) weight[0] += 1;
		else if (part.type === 'attribute') weight[1] += 1;
		else if (part.type === 'pseudo' && Array.isArray(part.data)) {
			if (part.name === 'where') continue;
			const heaviest = part.data.map(weigh).sort(compareWeights).at(-1);
			heaviest?.forEach((count, at) => (weight[at as 0 | 1 | 2] += count));
		} else if (part.type === 'pseudo') weight[1] += 1;
	}
	return weight;
}

export function compareWeights(
	one: ReadySelector['weight'],
	other: ReadySelector['weight'],
): number {
	return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** What the element itself must have, so that a rule is held against few. */
function keyOf(parts: Selector[]): string {
	const between = parts.findLastIndex(
		({ type }) => !['tag', 'attribute', 'pseudo', 'universal'].includes(type),
	);
	const own = parts.slice(between + 1);
	const id = own.find(isId);
	if (id?.type === 'attribute') return `#${id.value.toLowerCase()}`;
	for (const part of own) {
		if (part.type === 'attribute' && part.name === 'class' && part.action === 'element')
			return `.${part.value.toLowerCase()}`;
	}
	const name = own.find(({ type }) => type === 'tag');
	return name?.type === 'tag' ? name.name.toLowerCase() : '*';
}
