interface Row {
	id: string;
	created: number;
	modified: number;
}

export interface Query {
	fits(row: Row): boolean;
	compare(one: Row, other: Row): number;
	limit: number;
}

type Test = (row: Row) => boolean;

const numeric = (one: string, other: string): number =>
	one.length === other.length
		? one < other
			? -1
			: Number(one > other)
		: one.length - other.length;

/**
 * Reads the COQL that times and IDs need: comparisons, in pairs of brackets with `and` or `or`, two
 * fields to order by, a limit. Throws on all else, as Zoho refuses it.
 */
export function readQuery(text: string): Query {
	const parts =
		/^select .+? from Deals where (.+) order by (\w+) (asc|desc), id (asc|desc) limit (\d+)$/.exec(
			text,
		);
	if (!parts) throw new Error(`no such query: ${text}`);
	const [, where = '', by = '', order, , limit] = parts;
	const tokens = where.match(/\(|\)|'[^']*'|[<>]=?|=|\w+/g) ?? [];
	let at = 0;
	const condition = (): Test => {
		if (tokens[at] !== '(') return comparison();
		at += 1;
		const first = condition();
		const word = tokens[at];
		if (word === ')') {
			at += 1;
			return first;
		}
		at += 1;
		const second = condition();
		if (tokens[at] !== ')') throw new Error('two conditions at most stand in one pair of brackets');
		at += 1;
		return word === 'and' ? (row) => first(row) && second(row) : (row) => first(row) || second(row);
	};
	const comparison = (): Test => {
		const [name = '', operator = '', value = ''] = tokens.slice(at, at + 3);
		at += 3;
		const difference =
			name === 'id'
				? (row: Row) => numeric(row.id, value)
				: (row: Row) => timeOf(row, name) - Date.parse(value.slice(1, -1)) / 1_000;
		return (row) => holds(operator, difference(row));
	};
	const fits = condition();
	if (at !== tokens.length) throw new Error(`brackets are missing: ${where}`);
	const sign = order === 'desc' ? -1 : 1;
	return {
		fits,
		compare: (one, other) =>
			sign * (timeOf(one, by) - timeOf(other, by) || numeric(one.id, other.id)),
		limit: Number(limit),
	};
}

function timeOf(row: Row, name: string): number {
	if (name === 'Created_Time') return row.created;
	if (name === 'Modified_Time') return row.modified;
	throw new Error(`no such column: ${name}`);
}

function holds(operator: string, difference: number): boolean {
	if (operator === '>') return difference > 0;
	if (operator === '>=') return difference >= 0;
	if (operator === '=') return difference === 0;
	throw new Error(`no such operator: ${operator}`);
}
