import type { CoreError } from '../../kernel/errors';
import type { Field } from '../../zoho/words/field';
import type { Operator } from './operators';
import type { Where } from './query';

const dayMs = 24 * 60 * 60_000;
/** A hundred years: more is nobody's window. */
const mostDays = 36_500;

interface Window {
	now: number;
	today: string;
	days: readonly string[];
	wrong(expected: string): CoreError;
}

/**
 * A window of days as bounds of a date or time, so that nobody has to reckon: older than 14 days is
 * before this very moment 14 days ago, for dates before the day 14 days ago.
 */
export function windowOf(field: Field, operator: Operator, window: Window): Where {
	const [text = '', ...others] = window.days;
	const days = Number(text);
	if (others.length > 0 || !/^\d{1,5}$/.test(text) || days > mostDays) {
		throw window.wrong(`for ${field.name} one whole number of days from 0 to ${mostDays}`);
	}
	const at = (offset: number): string => {
		if (field.kind !== 'date') return toTime(window.now + offset * dayMs);
		return new Date(Date.parse(window.today) + offset * dayMs).toISOString().slice(0, 10);
	};
	const { name } = field;
	if (operator === 'older_than_days') return { field: name, operator: '<', values: [at(-days)] };
	const [from, to] = operator === 'within_last_days' ? [at(-days), at(0)] : [at(0), at(days)];
	return { field: name, operator: 'between', values: [from, to] };
}

/** Zoho's form of a time: whole seconds and an offset. */
const toTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, '+00:00');
