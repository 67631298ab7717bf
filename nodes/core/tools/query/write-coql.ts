import { coqlText } from '../../zoho/query/coql-text';
import type { Column, Literal, Query, Test, Where } from './query';

/**
 * The query as Zoho CRM reads it. Names are those of fields and modules alone and every value is quoted
 * here, so that nothing of a value becomes part of the grammar. Brackets go around each pair of
 * conditions. Source: Zoho, Kaizen #171, answers 1 to 3.
 */
export function writeCoql(query: Query): string {
	const { columns, module, where, groupBy, orderBy, limit, offset } = query;
	const parts = [
		`select ${columns.map(writeColumn).join(', ')} from ${module}`,
		`where ${where === undefined ? 'id is not null' : writeCondition(where)}`,
	];
	if (groupBy.length > 0) parts.push(`group by ${groupBy.join(', ')}`);
	if (orderBy.length > 0) {
		const isAlias = (name: string) => columns.some(({ alias }) => alias === name);
		const order = orderBy.map(({ field, descending }) => {
			const name = isAlias(field) ? coqlText(field) : field;
			return `${name} ${descending ? 'desc' : 'asc'}`;
		});
		parts.push(`order by ${order.join(', ')}`);
	}
	if (limit !== undefined) parts.push(`limit ${offset}, ${limit}`);
	return parts.join(' ');
}

function writeColumn({ field, aggregate, alias }: Column): string {
	const column = aggregate === undefined ? field : `${aggregate}(${field})`;
	return alias === undefined ? column : `${column} as ${coqlText(alias)}`;
}

/** A condition of a query, in brackets where it has several. */
export function writeCondition(where: Where): string {
	if ('field' in where) return writeTest(where);
	const [parts, word] = 'all' in where ? [where.all, 'and'] : [where.any, 'or'];
	const [first, ...others] = parts.map(writeCondition);
	// No alternative at all is none that fits.
	if (first === undefined) return word === 'and' ? 'id is not null' : 'id is null';
	return others.reduce((left, right) => `(${left} ${word} ${right})`, first);
}

function writeTest({ field, operator, values }: Test): string {
	const [first = '', second = ''] = values.map(writeLiteral);
	switch (operator) {
		case 'is null':
		case 'is not null':
			return `${field} ${operator}`;
		case 'between':
		case 'not between':
			return `${field} ${operator} ${first} and ${second}`;
		case 'in':
		case 'not in':
			return `${field} ${operator} (${values.map(writeLiteral).join(', ')})`;
		default:
			return `${field} ${operator} ${first}`;
	}
}

const writeLiteral = (value: Literal): string =>
	typeof value === 'string' ? coqlText(value) : String(value);
