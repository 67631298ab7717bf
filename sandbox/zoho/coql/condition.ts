import { notInTwin, refuse } from '../envelope.ts';
import type { Cursor } from './cursor.ts';
import { syntaxError } from './lexer.ts';
import type { Condition, Literal, Operator } from './query.ts';

const MAX_CONDITIONS = 25;
/** O26 says 50, a later post of Zoho's 100. */
const MAX_IN = 100;

/** The condition of a `where`: more than two are bracketed pairwise. */
export function parseCondition(cursor: Cursor): Condition {
	let tests = 0;

	function pair(): Condition {
		const left = one();
		const kind = cursor.takeKeyword('and') ? 'and' : cursor.takeKeyword('or') ? 'or' : undefined;
		return kind === undefined ? left : { kind, left, right: one() };
	}

	function one(): Condition {
		if (!cursor.takeSign('(')) return test();
		const inner = pair();
		cursor.sign(')');
		return inner;
	}

	function test(): Condition {
		tests += 1;
		if (tests > MAX_CONDITIONS) {
			throw refuse(400, 'LIMIT_EXCEEDED', 'the limit is exceeded', {
				clause: 'where',
				limit: MAX_CONDITIONS,
			});
		}
		const path = cursor.column();
		const operator = readOperator(cursor);
		return { kind: 'test', path, operator, values: readValues(cursor, operator) };
	}

	return pair();
}

function readOperator(cursor: Cursor): Operator {
	for (const sign of ['=', '!=', '>=', '<=', '>', '<'] as const) {
		if (cursor.takeSign(sign)) return sign;
	}
	if (cursor.takeKeyword('is')) {
		const not = cursor.takeKeyword('not');
		cursor.keyword('null');
		return not ? 'is not null' : 'is null';
	}
	const not = cursor.takeKeyword('not');
	for (const word of ['like', 'in', 'between'] as const) {
		if (cursor.takeKeyword(word)) return not ? `not ${word}` : word;
	}
	throw syntaxError(cursor.peek());
}

function readValues(cursor: Cursor, operator: Operator): Literal[] {
	switch (operator) {
		case 'is null':
		case 'is not null':
			return [];
		case 'between':
		case 'not between': {
			const low = literal(cursor);
			cursor.keyword('and');
			return [low, literal(cursor)];
		}
		case 'in':
		case 'not in': {
			cursor.sign('(');
			if (cursor.takeKeyword('select')) throw notInTwin('subqueries of COQL');
			const values = [literal(cursor)];
			while (cursor.takeSign(',')) values.push(literal(cursor));
			cursor.sign(')');
			if (values.length > MAX_IN) {
				throw refuse(400, 'LIMIT_EXCEEDED', 'the limit is exceeded', {
					clause: 'where',
					operator,
					limit: MAX_IN,
				});
			}
			return values;
		}
		default:
			return [literal(cursor)];
	}
}

function literal(cursor: Cursor): Literal {
	const token = cursor.peek();
	if (cursor.takeSign('(') && cursor.takeKeyword('select')) throw notInTwin('subqueries of COQL');
	if (token.kind === 'string' || token.kind === 'number') {
		return { kind: token.kind, text: cursor.next().text };
	}
	if (cursor.takeKeyword('true')) return { kind: 'boolean', text: 'true' };
	if (cursor.takeKeyword('false')) return { kind: 'boolean', text: 'false' };
	throw syntaxError(token);
}
