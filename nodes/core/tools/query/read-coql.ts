import { failTool } from '../words/error-catalog';
import {
	aggregates,
	comparisons,
	testsOf,
	type Column,
	type Literal,
	type Query,
	type QueryOperator,
	type Where,
} from './query';
import { tokensOf, type Token } from './tokens';

const keywords =
	/^(select|from|where|and|or|not|in|like|between|is|null|group|order|by|limit|offset|as|asc|desc|true|false)$/i;

/** Brackets within brackets: deeper ones are nobody's question. */
const deepest = 25;
/** Zoho's own bounds (O26): columns, conditions, fields of GROUP BY and ORDER BY. */
const most = { columns: 50, conditions: 20, groups: 4, orders: 10 };

/**
 * A COQL query read whole: what is not understood is refused with QUERY_UNREADABLE, never handed on.
 * So a condition can be joined to it, and nothing stands in it that was not looked at.
 */
export function readCoql(text: string): Query {
	const tokens = tokensOf(text.trim().replace(/;$/, ''));
	let at = 0;
	const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
	const unreadable = (expected: string) =>
		failTool('QUERY_UNREADABLE', {
			parameter: 'query',
			near: peek().text.slice(0, 40) || 'the end',
			expected,
		});
	const takeWord = (word: string): boolean => {
		const fits = peek().kind === 'word' && peek().text.toLowerCase() === word;
		if (fits) at += 1;
		return fits;
	};
	const takeSign = (sign: string): boolean => {
		const fits = peek().kind === 'sign' && peek().text === sign;
		if (fits) at += 1;
		return fits;
	};
	const needWord = (word: string): void => {
		if (!takeWord(word)) throw unreadable(`Here stands ${word.toUpperCase()}`);
	};
	const needSign = (sign: string): void => {
		if (!takeSign(sign)) throw unreadable(`Here stands ${sign}`);
	};
	const name = (): string => {
		const { kind, text: word } = peek();
		if (kind !== 'word' || keywords.test(word)) throw unreadable('Here stands an API name');
		at += 1;
		return word;
	};
	const count = (): number => {
		const { kind, text: digits } = peek();
		if (kind !== 'number' || !/^\d{1,6}$/.test(digits)) throw unreadable('Here stands a number');
		at += 1;
		return Number(digits);
	};
	const list = <Item>(item: () => Item, longest: number): Item[] => {
		const items = [item()];
		while (takeSign(',')) items.push(item());
		if (items.length > longest) throw unreadable(`Here stand at most ${longest}`);
		return items;
	};

	const column = (): Column => {
		const field = name();
		const aggregate = aggregates.find((one) => one === field.toUpperCase());
		const read: Column =
			aggregate !== undefined && takeSign('(') ? { field: name(), aggregate } : { field };
		if (read.aggregate !== undefined) needSign(')');
		if (!takeWord('as')) return read;
		const { kind, text: alias } = peek();
		if ((kind !== 'text' && kind !== 'word') || !/^\w[\w ]{0,39}$/.test(alias))
			throw unreadable('A name behind AS has letters, digits and blanks');
		at += 1;
		return { ...read, alias };
	};

	const literal = (): Literal => {
		const { kind, text: value } = peek();
		if (takeWord('true')) return true;
		if (takeWord('false')) return false;
		if (kind !== 'text' && kind !== 'number') throw unreadable('Here stands a value');
		at += 1;
		// An ID without quotes has more digits than a number holds.
		return kind === 'number' && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER
			? Number(value)
			: value;
	};

	const operator = (): QueryOperator => {
		const sign = comparisons.find((one) => takeSign(one));
		if (sign !== undefined) return sign;
		if (takeWord('is')) {
			const not = takeWord('not');
			needWord('null');
			return not ? 'is not null' : 'is null';
		}
		const not = takeWord('not');
		const word = (['like', 'in', 'between'] as const).find((one) => takeWord(one));
		if (word === undefined) {
			throw unreadable('Operators are = != > >= < <=, like, in, between, is null and their NOT');
		}
		return not ? `not ${word}` : word;
	};

	const values = (of: QueryOperator): Literal[] => {
		if (of === 'is null' || of === 'is not null') return [];
		if (of === 'between' || of === 'not between') {
			const low = literal();
			needWord('and');
			return [low, literal()];
		}
		if (of !== 'in' && of !== 'not in') return [literal()];
		needSign('(');
		const all = list(literal, 50);
		needSign(')');
		return all;
	};

	const condition = (depth: number): Where => {
		if (depth > deepest) throw unreadable(`Brackets nest at most ${deepest} times`);
		const one = (): Where => {
			if (!takeSign('(')) {
				const field = name();
				const how = operator();
				return { field, operator: how, values: values(how) };
			}
			const inner = condition(depth + 1);
			needSign(')');
			return inner;
		};
		// AND binds closer than OR, as people read it; the brackets that Zoho CRM wants are set when it is written.
		const conjunction = (): Where => {
			const parts = [one()];
			while (takeWord('and')) parts.push(one());
			return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
		};
		const parts = [conjunction()];
		while (takeWord('or')) parts.push(conjunction());
		return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
	};

	needWord('select');
	const columns = list(column, most.columns);
	needWord('from');
	const module = name();
	if (!/^\w+$/.test(module)) throw unreadable('Behind FROM stands one module');
	const where = takeWord('where') ? condition(0) : undefined;
	if (testsOf(where).length > most.conditions) {
		throw unreadable(`WHERE takes at most ${most.conditions} conditions`);
	}
	const groupBy = takeWord('group') ? (needWord('by'), list(name, most.groups)) : [];
	const order = () => {
		const { kind, text: alias } = peek();
		const isAlias = kind === 'text' && columns.some((one) => one.alias === alias);
		if (isAlias) at += 1;
		const field = isAlias ? alias : name();
		const descending = takeWord('desc');
		if (!descending) takeWord('asc');
		return { field, descending };
	};
	const orderBy = takeWord('order') ? (needWord('by'), list(order, most.orders)) : [];
	let limit = takeWord('limit') ? count() : undefined;
	let offset = 0;
	if (limit !== undefined && takeSign(',')) {
		offset = limit;
		limit = count();
	}
	if (limit === 0) throw unreadable('LIMIT takes 1 and more');
	if (takeWord('offset')) offset = count();
	if (peek().kind !== 'end') throw unreadable('The query ends here');
	return { columns, module, where, groupBy, orderBy, limit, offset };
}
