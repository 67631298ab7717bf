/**
 * What people filled into the form on a page or wrote on it, which is no part of the page's text, from
 * the page's annotations: a line each, once, as the buttons of a question each carry its answer.
 */
export const addedLines = (annotations: unknown[]): string[] => [
	...new Set(annotations.flatMap((one) => readField(one) ?? readNote(one) ?? [])),
];

function readField(annotation: unknown): string | undefined {
	if (typeof annotation !== 'object' || annotation === null) return undefined;
	if (!('fieldName' in annotation) || !('fieldValue' in annotation)) return undefined;
	const { fieldName, fieldValue } = annotation;
	const label =
		'alternativeText' in annotation && annotation.alternativeText
			? annotation.alternativeText
			: fieldName;
	const chosen: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
	const options = 'options' in annotation ? annotation.options : undefined;
	const shown = chosen.map((one) => shownChoice(options, one));
	const value = shown.every((one) => typeof one === 'string') ? shown.join(', ') : undefined;
	if (typeof value !== 'string' || value.trim() === '' || value === 'Off') return undefined;
	return `${String(label)}: ${value}`;
}

/** What a list shows for a choice of it, which the file may write in other words (ISO 32000-1, 12.7.4.4). */
function shownChoice(options: unknown, chosen: unknown): unknown {
	const all: unknown[] = Array.isArray(options) ? options : [];
	for (const one of all) {
		if (typeof one !== 'object' || one === null) continue;
		if (!('exportValue' in one) || !('displayValue' in one)) continue;
		if (one.exportValue === chosen) return one.displayValue;
	}
	return chosen;
}

/** A note that is written on the page itself; a sticky one has its words behind a sign. */
function readNote(annotation: unknown): string | undefined {
	if (typeof annotation !== 'object' || annotation === null) return undefined;
	if (!('subtype' in annotation) || annotation.subtype !== 'FreeText') return undefined;
	if (!('contentsObj' in annotation)) return undefined;
	const { contentsObj } = annotation;
	if (typeof contentsObj !== 'object' || contentsObj === null) return undefined;
	return 'str' in contentsObj && typeof contentsObj.str === 'string'
		? contentsObj.str.trim() || undefined
		: undefined;
}
