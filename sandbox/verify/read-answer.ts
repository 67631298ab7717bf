import type { Answer, Verdict } from './belief.ts';

type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isRows = (value: unknown): boolean => Array.isArray(value) && value.every(isRow);

/** The objects of a list in an answer, e.g. of `data`. */
export function rowsOf(answer: Answer | undefined, key = 'data'): Row[] {
	const list = isRow(answer?.body) ? answer.body[key] : undefined;
	return Array.isArray(list) ? list.filter(isRow) : [];
}

export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

/** Zoho's verdicts in an answer: of the whole request, and of each row with the problems inside it. */
function verdictsOf(answer: Answer): Row[] {
	const whole = isRow(answer.body) ? [answer.body] : [];
	return [...whole, ...rowsOf(answer), ...rowsOf(answer, 'tags')].flatMap((row) => {
		const { errors } = isRow(row.details) ? row.details : {};
		return [row, ...(Array.isArray(errors) ? errors.filter(isRow) : [])];
	});
}

/** The codes of the refusals in an answer. */
export const refusalsOf = (answer: Answer): string[] =>
	verdictsOf(answer).flatMap(({ code, status }) =>
		status === 'error' ? (textOf(code) ?? []) : [],
	);

/** The ids of the rows that were written. */
export const writtenIds = (answer: Answer | undefined): string[] =>
	rowsOf(answer).flatMap(({ code, details }) =>
		code === 'SUCCESS' && isRow(details) ? (textOf(details.id) ?? []) : [],
	);

const isRefusedFor = (answer: Answer, field: string): boolean =>
	verdictsOf(answer).some(
		({ status, details }) => status === 'error' && isRow(details) && details.api_name === field,
	);

/** A row must be written; one that is refused for another field says nothing. */
export function written(answer: Answer | undefined, field: string): Verdict {
	if (writtenIds(answer).length > 0) return 'agree';
	return answer && isRefusedFor(answer, field) ? 'differs' : 'not tried';
}

/** A row must be refused for this field, with one of the codes. */
export function refused(answer: Answer | undefined, field: string, code: string): Verdict {
	if (!answer) return 'not tried';
	if (writtenIds(answer).length > 0) return 'differs';
	if (!isRefusedFor(answer, field)) return 'not tried';
	return refusalsOf(answer).includes(code) ? 'agree' : 'differs';
}

/** Whether what must be so is so. */
export const that = (isSo: boolean): Verdict => (isSo ? 'agree' : 'differs');

/** An answer with rows or with none, and no refusal. */
export const isTaken = (answer: Answer | undefined): boolean =>
	answer?.status === 200 || answer?.status === 204;
