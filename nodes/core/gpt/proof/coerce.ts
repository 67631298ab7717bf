import { z } from 'zod';
import type { Json } from '../../kernel/json';
import { foldText, lettersAndDigits } from '../text/fold';
import type { TaskField } from '../task/task';
import { limits } from '../words/limits';
import { issueOf, type AnswerIssue, type IssueCode } from '../words/issue-catalog';

/** A value in the field's type (null: the document does not state it), or why it cannot be one. */
export type Coerced =
	| { ok: true; value: Json; issues: AnswerIssue[] }
	| { ok: false; issue: AnswerIssue };

const enumFolded = issueOf('ENUM_COERCED');

/**
 * Reads a model's value as the field's type. Strict in what passes, lenient in spelling: a number
 * in a text or a choice in other case passes and is said in the issues.
 */
export function coerceValue(field: TaskField, raw: unknown): Coerced {
	if (raw === null || raw === undefined || raw === '') return good(null);
	if (Array.isArray(raw) && raw.length === 0) return good(null);
	switch (field.type) {
		case 'text':
			return typeof raw === 'string' ? good(raw.trim() || null) : bad('WRONG_TYPE', 'Not a text');
		case 'email':
			return z.email().safeParse(typeof raw === 'string' ? raw.trim() : raw).success
				? good(String(raw).trim())
				: bad('BAD_FORMAT', 'Not an e-mail address');
		case 'number':
		case 'integer': {
			const number = toNumber(raw);
			if (number === undefined) return bad('WRONG_TYPE', 'Not a number');
			if (field.type === 'integer' && !Number.isSafeInteger(number)) {
				return bad('WRONG_TYPE', 'Not a whole number');
			}
			return typeof raw === 'number' ? good(number) : good(number, issueOf('NUMBER_COERCED'));
		}
		case 'boolean':
			return typeof raw === 'boolean' ? good(raw) : bad('WRONG_TYPE', 'Neither true nor false');
		case 'date':
			return z.iso.date().safeParse(raw).success
				? good(String(raw))
				: bad('BAD_FORMAT', 'Not a date of the calendar as YYYY-MM-DD');
		case 'datetime':
			return z.iso.datetime({ offset: true, local: true }).safeParse(raw).success
				? good(String(raw))
				: bad('BAD_FORMAT', 'Not a date and time as ISO 8601');
		case 'choice': {
			const hit = typeof raw === 'string' ? findChoice(field.choices, raw) : undefined;
			if (!hit) return bad('NOT_A_CHOICE', 'Not one of the choices');
			return good(hit.choice, ...(hit.folded ? [enumFolded] : []));
		}
		case 'choices':
			return coerceChoices(field, raw);
	}
}

function toNumber(raw: unknown): number | undefined {
	if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
	if (
		typeof raw !== 'string' ||
		!/^[-+]?\d{1,3}(,\d{3})*(\.\d+)?$|^[-+]?\d+(\.\d+)?$/.test(raw.trim())
	) {
		return undefined;
	}
	return Number(raw.replaceAll(',', ''));
}

function coerceChoices(field: TaskField, raw: unknown): Coerced {
	const list = [...new Set<unknown>(Array.isArray(raw) ? raw : [raw])];
	if (list.length > field.choices.length * 2)
		return bad('NOT_A_CHOICE', 'More than there are choices');
	const found = list.map((entry) =>
		typeof entry === 'string' ? findChoice(field.choices, entry) : undefined,
	);
	const chosen = found.flatMap((entry) => (entry ? [entry.choice] : []));
	if (chosen.length < list.length) return bad('NOT_A_CHOICE', 'Not one of the choices');
	const issues = found.some((entry) => entry?.folded) ? [enumFolded] : [];
	return good([...new Set(chosen)], ...issues);
}

const bad = (code: IssueCode, detail: string): Coerced => ({
	ok: false,
	issue: issueOf(code, detail),
});

function findChoice(
	choices: string[],
	raw: string,
): { choice: string; folded: boolean } | undefined {
	if (choices.includes(raw)) return { choice: raw, folded: false };
	// Whatever is much longer than every choice reads like none of them.
	if (
		raw.length > limits.choiceCharacters &&
		choices.every((choice) => choice.length * 4 < raw.length)
	)
		return undefined;
	for (const key of [foldText, lettersAndDigits]) {
		const wanted = key(raw);
		const hits = choices.filter((choice) => wanted !== '' && key(choice) === wanted);
		if (hits.length === 1 && hits[0] !== undefined) return { choice: hits[0], folded: true };
	}
	return undefined;
}

const good = (value: Json, ...issues: AnswerIssue[]): Coerced => ({ ok: true, value, issues });
