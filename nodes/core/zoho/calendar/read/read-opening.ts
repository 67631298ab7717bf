import { isJsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { readPage } from '../../wire/envelope';
import { failZoho } from '../../words/error-catalog';
import type { Opening } from '../slots/words';
import type { Span } from '../zones/span';
import { isZone } from '../zones/zone-clock';
import { toWeek } from './to-opening';

/** Open at all times: of an organization that has not said when it is. */
const always: Opening['week'] = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);

/**
 * When the organization is open: its business hours in its own zone, without its holidays.
 * @param zone of an organization that has set no business hours: it is open at all times, but on holidays
 */
export async function readOpening(deps: RecordDeps, zone: string, within: Span): Promise<Opening> {
	const [hours, closed] = await Promise.all([readHours(deps), readHolidays(deps, within)]);
	if (!hours) return { zone, week: always, closed };
	const own = hours['timezone'];
	if (typeof own === 'string' && !isZone(own)) throw failZoho('HOURS_UNREADABLE');
	return { zone: typeof own === 'string' ? own : zone, week: toWeek(hours), closed };
}

/** Source: Zoho CRM v8, Get Business Hours: an object, and 204 where none are set. */
async function readHours({ session, base }: RecordDeps) {
	const path = `${base}/settings/business_hours`;
	const { body } = await session.send({ method: 'GET', path, repeat: 'safe' });
	const hours = isJsonObject(body) ? body['business_hours'] : undefined;
	return isJsonObject(hours) ? hours : undefined;
}

/**
 * Dates of holidays, asked for by the years of the time: of which others Zoho tells, no paper says.
 * Source: Zoho CRM v8, Get Holidays.
 */
async function readHolidays(deps: RecordDeps, { start, end }: Span): Promise<Set<string>> {
	const first = new Date(start).getUTCFullYear();
	const last = new Date(end).getUTCFullYear();
	const years = Array.from({ length: last - first + 1 }, (_, more) => first + more);
	const dates = await Promise.all(years.map((year) => holidaysOf(deps, year)));
	return new Set(dates.flat());
}

async function holidaysOf({ session, base }: RecordDeps, year: number): Promise<string[]> {
	const { status, body } = await session.send({
		method: 'GET',
		path: `${base}/settings/holidays`,
		query: { type: 'business_holiday', year: String(year) },
		repeat: 'safe',
	});
	const { rows } = readPage(status, body, 'holidays');
	return rows.map(({ date }) => String(date).slice(0, 10));
}
