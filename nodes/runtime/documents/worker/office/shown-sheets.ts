const sheet = /<(?:\w{1,20}:)?sheet\s[^<>]{1,2000}>/g;
const relation = /<(?:\w{1,20}:)?Relationship\s[^<>]{1,4000}>/g;
const hidden = /\sstate="(?:hidden|veryHidden)"/;

const valueOf = (element: string, attribute: RegExp) => attribute.exec(element)?.[1];

/**
 * The list of a workbook's sheets (`workbook.xml`) with those that are tables and that people see.
 * `relations` is the workbook's own list of parts, which says what is a table.
 */
export function shownSheets(workbook: string, relations: string): string {
	const others = new Set(
		(relations.match(relation) ?? [])
			.filter((element) => !(valueOf(element, /\sType="([^"]*)"/) ?? '').endsWith('/worksheet'))
			.map((element) => valueOf(element, /\sId="([^"]*)"/)),
	);
	return workbook.replace(sheet, (element) => {
		const id = valueOf(element, /:id="([^"]*)"/);
		return hidden.test(element) || (id !== undefined && others.has(id)) ? '' : element;
	});
}
