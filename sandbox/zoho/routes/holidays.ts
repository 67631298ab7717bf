import { settingsScope } from '../auth/scopes.ts';
import type { Holiday } from '../calendar/opening-hours.ts';
import { readHoliday } from '../calendar/read-holiday.ts';
import { inZone, toUtc } from '../datetime.ts';
import { notInTwin, refusal, Refused, refuse, success, type Verdict } from '../envelope.ts';
import { idOf, isObject, type Json, type JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { objectBody, rowsOf } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

/** Days on which the organisation is closed, those of one year or all [O26]. */
function list({ world, query }: Call): Reply {
	const year = query.get('year');
	const type = query.get('type');
	if (type === 'shift_holiday') throw notInTwin('holidays of shifts');
	if (type !== null && type !== 'business_holiday') throw noMatch('type');
	if (year !== null && !/^20\d\d$/.test(year)) throw noMatch('year');
	const all = world.openingHours.holidays.toSorted((one, other) =>
		one.date < other.date ? -1 : 1,
	);
	return shown(all.filter(({ date }) => year === null || date.startsWith(year)));
}

const noMatch = (name: string) =>
	refuse(400, 'PATTERN_NOT_MATCHED', 'Please check whether the input values are correct', {
		param_name: name,
	});

function get({ world, params }: Call): Reply {
	return shown(world.openingHours.holidays.filter(({ id }) => id === params.id));
}

function shown(holidays: Holiday[]): Reply {
	if (holidays.length === 0) return { status: 204 };
	const info = { per_page: 200, page: 1, count: holidays.length, more_records: false };
	return { status: 200, body: { holidays: holidays.map(toWire), info }, rows: holidays.length };
}

const toWire = (holiday: Holiday): JsonObject => ({
	...holiday,
	shift_hour: null,
	year: Number(holiday.date.slice(0, 4)),
});

/** All of the rows, or none: no paper says what becomes of good rows among bad ones. */
function create(call: Call): Reply {
	const { world } = call;
	const made: Holiday[] = [];
	const verdicts = rowsIn(call).map((row, index): Verdict => {
		const others = [...world.openingHours.holidays, ...made];
		const read = readHoliday(row, index, others, yearOf(world));
		if ('refused' in read) return read.refused;
		const id = world.ids.next();
		made.push({ ...read.holiday, id });
		return success('Holidays created successfully', { id });
	});
	if (made.length === 0) throw new Refused(400, { holidays: verdicts });
	if (made.length < verdicts.length) throw notInTwin('holidays of which some are refused');
	world.openingHours.holidays.push(...made);
	return { status: 201, body: { holidays: verdicts }, rows: made.length };
}

/** Of a refused row among good ones the document has the id alone. */
function update(call: Call): Reply {
	const rows = rowsIn(call);
	const verdicts = rows.map((row, index) => change(call.world, row, index));
	if (verdicts.every((row) => row.status === 'error')) {
		throw new Refused(400, { holidays: verdicts });
	}
	const shown = verdicts.map((said, index) =>
		said.status === 'error' ? { ...said, details: { id: rowId(rows[index]) } } : said,
	);
	return { status: 200, body: { holidays: shown }, rows: verdicts.length };
}

const rowId = (row: Json | undefined): string => (isObject(row) ? (idOf(row.id) ?? '') : '');

function updateOne(call: Call): Reply {
	const [row] = rowsIn(call);
	const verdict = change(
		call.world,
		{ ...(isObject(row) ? row : {}), id: call.params.id ?? '' },
		0,
	);
	return { status: verdict.status === 'error' ? 400 : 200, body: { holidays: [verdict] }, rows: 1 };
}

function change(world: World, row: Json, index: number): Verdict {
	const { holidays } = world.openingHours;
	const given = isObject(row) ? row : {};
	const before = holidays.find(({ id }) => id === idOf(given.id));
	if (!before) {
		const at = { api_name: 'id', json_path: `$.holidays[${index}].id` };
		return refusal('INVALID_DATA', 'Invalid ID', at);
	}
	const others = holidays.filter((one) => one !== before);
	const read = readHoliday(given, index, others, yearOf(world), before);
	if ('refused' in read) return read.refused;
	Object.assign(before, read.holiday);
	return success('Holidays updated successfully', { id: before.id });
}

function remove({ world, params }: Call): Reply {
	const { openingHours } = world;
	const left = openingHours.holidays.filter(({ id }) => id !== params.id);
	if (left.length === openingHours.holidays.length) {
		throw refuse(400, 'INVALID_DATA', 'Invalid ID', { resource_path_index: 2 });
	}
	openingHours.holidays = left;
	const said = success('Holidays deleted successfully', { id: params.id ?? '' });
	return { status: 200, body: { holidays: [said] }, rows: 1 };
}

/** The year of the organisation; its financial year is the one of the calendar. */
const yearOf = ({ clock, organisation }: World): number =>
	Number(inZone(toUtc(clock.now()), organisation.org.time_zone).slice(0, 4));

function rowsIn(call: Call): Json[] {
	const { holidays } = objectBody(call);
	if (holidays !== undefined) return rowsOf(call, 'holidays');
	const at = { api_name: 'holidays', json_path: '$.holidays' };
	const missing = refusal('MANDATORY_NOT_FOUND', 'required field not found', at);
	throw new Refused(400, { holidays: [missing] });
}

const path = '/crm/v8/settings/holidays';
const scope = (operation: 'READ' | 'CREATE' | 'UPDATE' | 'DELETE') => () => [
	settingsScope('business_hours', operation),
];

export const holidayRoutes: Route[] = [
	{ method: 'GET', path, params: ['year', 'type'], scopes: scope('READ'), handle: list },
	{ method: 'POST', path, scopes: scope('CREATE'), handle: create },
	{ method: 'PUT', path, scopes: scope('UPDATE'), handle: update },
	{ method: 'GET', path: `${path}/{id}`, scopes: scope('READ'), handle: get },
	{ method: 'PUT', path: `${path}/{id}`, scopes: scope('UPDATE'), handle: updateOne },
	{ method: 'DELETE', path: `${path}/{id}`, scopes: scope('DELETE'), handle: remove },
];
