import { z } from 'zod';
import { accept, refuse, type ValueCheck } from './checked';

const date = z.iso.date();
const dateTime = z.iso.datetime({ offset: true });

/** `2026-11-21`; of a date with time, the date as it is written there, without shifting zones. */
export const checkDate: ValueCheck = (field, value) => {
	if (typeof value !== 'string') {
		return refuse(field, value, {
			code: 'WRONG_TYPE',
			reason: 'Give a date as text, e.g. 2026-11-21',
		});
	}
	const day = value.trim().replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/, '$1');
	if (date.safeParse(day).success) return accept(day);
	return refuse(field, value, { code: 'BAD_FORMAT', reason: 'Give a date such as 2026-11-21' });
};

/** To Zoho's form, whole seconds and an offset: `2026-11-21T14:00:00+01:00`. */
export const checkDateTime: ValueCheck = (field, value) => {
	if (typeof value !== 'string') {
		return refuse(field, value, { code: 'WRONG_TYPE', reason: 'Give a date with time as text' });
	}
	const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/i.exec(
		value.trim().replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'),
	);
	const [, minute, second = ':00', zone = ''] = parts ?? [];
	const offset =
		zone.toUpperCase() === 'Z' ? '+00:00' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
	const time = `${minute ?? ''}${second}${offset}`;
	if (parts && dateTime.safeParse(time).success) return accept(time);
	const reason = 'Give a date with time and time zone, e.g. 2026-11-21T14:00:00+01:00';
	return refuse(field, value, { code: 'BAD_FORMAT', reason });
};
