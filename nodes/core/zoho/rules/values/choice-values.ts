import type { Field } from '../../words/field';
import { accept, refuse, type ValueCheck } from './checked';

/** Zoho's own word for an empty picklist. */
const noChoice = '-None-';

export const checkPicklist: ValueCheck = (field, value, { newChoices }) => {
	if (typeof value !== 'string')
		return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a text' });
	if (value.trim() === noChoice) return accept(null);
	const actual = actualOf(field, value);
	if (actual !== undefined) return accept(actual);
	if (newChoices) return accept(value.trim());
	return refuse(field, value, {
		code: 'NOT_IN_PICKLIST',
		reason: 'Not in the picklist',
		allowed: displays(field),
	});
};

/** From a list, or a text with semicolons between the values. */
export const checkMultiselect: ValueCheck = (field, value, { newChoices }) => {
	const wanted = typeof value === 'string' ? value.split(';') : value;
	if (!Array.isArray(wanted))
		return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a list of texts' });
	const actual = wanted.map((one) => {
		if (typeof one !== 'string' || one.trim() === '') return undefined;
		return actualOf(field, one) ?? (newChoices ? one.trim() : undefined);
	});
	const known = actual.filter((one) => one !== undefined);
	if (known.length === actual.length) return accept([...new Set(known)]);
	return refuse(field, value, {
		code: 'NOT_IN_PICKLIST',
		reason: 'Not all are in the picklist',
		allowed: displays(field),
	});
};

/** The actual value behind what someone wrote: actual before display, exact before case-insensitive. */
function actualOf(field: Field, text: string): string | undefined {
	const { values } = field;
	const found =
		values.find((value) => value.actual === text) ??
		values.find((value) => value.display === text) ??
		values.find((value) => same(value.actual, text) || same(value.display, text));
	return found?.actual;
}

const same = (a: string, b: string): boolean =>
	a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');

const displays = (field: Field): string[] => field.values.map((value) => value.display);
