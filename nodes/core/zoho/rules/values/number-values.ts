import type { Json } from '../../../kernel/json';
import { limits } from '../../words/limits';
import { accept, refuse, type ValueCheck } from './checked';

export const checkInteger: ValueCheck = (field, value) => {
	const number = toNumber(value);
	if (number === undefined || !Number.isInteger(number)) {
		return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a whole number' });
	}
	const digits = Math.min(field.length ?? limits.integerDigits, limits.integerDigits);
	if (Math.abs(number) >= 10 ** digits) {
		return refuse(field, value, { code: 'TOO_LONG', reason: `Use at most ${digits} digits` });
	}
	return accept(number);
};

/** Travels as text, since it may exceed what a number holds exactly. */
export const checkBigint: ValueCheck = (field, value) => {
	const exact = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
	if (typeof exact !== 'string' || !/^-?\d+$/.test(exact.trim())) {
		return refuse(field, value, {
			code: 'WRONG_TYPE',
			reason: 'Give a whole number, as text when it is long',
		});
	}
	if (exact.replace(/\D/g, '').length > limits.bigintDigits) {
		return refuse(field, value, {
			code: 'TOO_LONG',
			reason: `Use at most ${limits.bigintDigits} digits`,
		});
	}
	return accept(exact.trim());
};

export const checkDecimal: ValueCheck = (field, value) => {
	const number = toNumber(value);
	if (number === undefined) {
		return refuse(field, value, {
			code: 'WRONG_TYPE',
			reason: 'Give a number such as 1200.5, without separators',
		});
	}
	if (field.decimals !== undefined && decimalsOf(number) > field.decimals) {
		const reason = `Round to at most ${field.decimals} decimal places`;
		return refuse(field, value, { code: 'TOO_MANY_DECIMALS', reason });
	}
	return accept(number);
};

export const checkBoolean: ValueCheck = (field, value) => {
	if (typeof value === 'boolean') return accept(value);
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (text === 'true' || text === 'false') return accept(text === 'true');
	return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give true or false' });
};

/** A number as it is, or from a text such as `1200.50`; thousands separators are ambiguous and refused. */
function toNumber(value: Json): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string' || !/^[+-]?\d+(\.\d+)?$/.test(value.trim())) return undefined;
	return Number(value);
}

function decimalsOf(value: number): number {
	const [digits = '', exponent = '0'] = String(value).split('e');
	return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
