import { z } from 'zod';
import type { Json } from '../../../kernel/json';
import type { Field } from '../../words/field';
import { accept, refuse, type Checked, type ValueCheck } from './checked';

const email = z.email();

export const checkEmail: ValueCheck = (field, value) => {
	if (typeof value !== 'string')
		return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a text' });
	const address = value.trim();
	if (!email.safeParse(address).success) {
		return refuse(field, value, {
			code: 'BAD_FORMAT',
			reason: 'Give one e-mail address, e.g. ada@example.com',
		});
	}
	return within(field, address, value);
};

export const checkPhone: ValueCheck = (field, value) => {
	const text = checkText(field, value);
	if (!text.ok || /\d/.test(String(text.value))) return text;
	return refuse(field, value, { code: 'BAD_FORMAT', reason: 'Give a phone number with digits' });
};

export const checkWebsite: ValueCheck = (field, value) => {
	const text = checkText(field, value);
	if (!text.ok || !/\s/.test(String(text.value).trim())) return text;
	return refuse(field, value, {
		code: 'BAD_FORMAT',
		reason: 'Give one web address, without spaces',
	});
};

/** Text, also from a number that a text can hold exactly. */
export const checkText: ValueCheck = (field, value) => {
	if (typeof value === 'string') return within(field, value, value);
	if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 2 ** 53) {
		return within(field, String(value), value);
	}
	return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a text' });
};

function within(field: Field, text: string, value: Json): Checked {
	const { length } = field;
	if (length === undefined || [...text].length <= length) return accept(text);
	return refuse(field, value, { code: 'TOO_LONG', reason: `Use at most ${length} characters` });
}
