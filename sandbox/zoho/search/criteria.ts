import { refuse, type Refused } from '../envelope.ts';

export type Criteria =
	| { kind: 'test'; field: string; operator: string; values: string[] }
	| { kind: 'and' | 'or'; parts: Criteria[] };

/** 15 in the text of v8's own refusal (zoho-api.md section 3). */
const MAX_CRITERIA = 15;

function unreadable(reason: string): Refused {
	return refuse(400, 'INVALID_QUERY', 'Invalid query formed', { reason });
}

/**
 * Reads search criteria: `(Field:operator:value)` joined by `and`/`or`, in brackets.
 * A backslash takes brackets and commas as they are.
 */
export function parseCriteria(text: string): Criteria {
	let at = 0;
	let tests = 0;
	const skip = () => {
		while (text[at] === ' ') at += 1;
	};

	function group(): Criteria {
		skip();
		if (text[at] !== '(') throw unreadable(`a bracket is expected at position ${at}`);
		at += 1;
		skip();
		const inner = text[at] === '(' ? chain() : test();
		skip();
		if (text[at] !== ')') throw unreadable(`a closing bracket is expected at position ${at}`);
		at += 1;
		return inner;
	}

	function chain(): Criteria {
		let left = group();
		for (;;) {
			skip();
			const word = /^(and|or)\b/i.exec(text.slice(at))?.[1]?.toLowerCase();
			if (word !== 'and' && word !== 'or') return left;
			at += word.length;
			const right = group();
			left =
				left.kind === word
					? { kind: word, parts: [...left.parts, right] }
					: { kind: word, parts: [left, right] };
		}
	}

	function test(): Criteria {
		const head = /^\s*([\w$.]+):([a-z_]+):/.exec(text.slice(at));
		const [whole, field, operator] = head ?? [];
		if (whole === undefined || field === undefined || operator === undefined) {
			throw unreadable(`a criterion is expected at position ${at}`);
		}
		at += whole.length;
		tests += 1;
		if (tests > MAX_CRITERIA) {
			throw refuse(
				400,
				'CRITERIA_LIMIT_EXCEEDED',
				`no of criterium that can be given exceed the limit ${MAX_CRITERIA}`,
			);
		}
		return { kind: 'test', field, operator, values: values() };
	}

	function values(): string[] {
		const found = [''];
		const append = (char: string) => {
			found.push((found.pop() ?? '') + char);
		};
		for (; at < text.length && text[at] !== ')'; at += 1) {
			const char = text[at] ?? '';
			if (char === '\\' && at + 1 < text.length) {
				at += 1;
				append(text[at] ?? '');
			} else if (char === ',') found.push('');
			else if (char === '(') throw unreadable(`a bracket needs a backslash at position ${at}`);
			else append(char);
		}
		return found.map((value) => value.trim());
	}

	const result = chain();
	skip();
	if (at < text.length) throw unreadable(`nothing is expected after position ${at}`);
	return result;
}
