import type { Json } from '../../../kernel/json';
import type { Field } from '../../words/field';
import { accept, refuse, type Checked, type ValueCheck } from './checked';

/**
 * Zoho's own pattern of an address, letters of all scripts included, in parts that are each read in
 * one go. Source: Zoho CRM developer documents v7, Insert Records, field type Email.
 */
const mailbox = /^[+\-\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~.]*$/u;
const domainLabel = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;
const topLabel = /^[\p{L}\p{M}]{2,22}$/u;

function isEmail(address: string): boolean {
	const [name = '', domain = '', ...others] = address.split('@');
	const labels = domain.split('.');
	const top = labels.pop() ?? '';
	const fits = domain.length >= 4 && domain.length <= 256 && labels.length > 0;
	if (others.length > 0 || !fits || !mailbox.test(name) || !topLabel.test(top)) return false;
	return labels.every((label) => domainLabel.test(label));
}

export const checkEmail: ValueCheck = (field, value) => {
	if (typeof value !== 'string')
		return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a text' });
	const address = value.trim();
	if (!isEmail(address)) {
		return refuse(field, value, {
			code: 'BAD_FORMAT',
			reason: 'Give one e-mail address, e.g. ada@example.com',
		});
	}
	return within(field, address, value);
};

export const checkPhone: ValueCheck = (field, value, options) => {
	const text = checkText(field, value, options);
	if (!text.ok || /\d/.test(String(text.value))) return text;
	return refuse(field, value, { code: 'BAD_FORMAT', reason: 'Give a phone number with digits' });
};

export const checkWebsite: ValueCheck = (field, value, options) => {
	const text = checkText(field, value, options);
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
