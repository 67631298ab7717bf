import { CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import type { RecordDeps } from '../modules/record-deps';
import { failZoho } from '../words/error-catalog';
import type { Field } from '../words/field';
import { outcomeUnknown, type SettleLost, type Verdict } from '../writing/lost-answer';
import type { Sendable } from '../writing/sendable';
import type { WriteGuards } from '../writing/journal';
import type { WrittenRecord } from '../writing/written-record';
import { findByTime } from './find-by-time';
import { findByValues, identityOf, type Identity } from './find-by-value';
import { comparedFields, isAlike, isSame } from './same-values';

interface Created extends Pick<WriteGuards, 'journal' | 'findAgainBy'> {
	module: string;
	fields: Field[];
}

/** A row and the records that may be what became of it; undefined when they could not be looked for. */
interface Searched extends Sendable {
	identity: Identity | undefined;
	records: JsonObject[] | undefined;
}

/**
 * A create whose answer was lost is looked up before it goes out again: by a unique field of its row,
 * by the field that was chosen for it, or else among the records that the user made since. A record
 * is claimed by one row, and only when it holds the row's other values as well (docs/decisions/0014).
 */
export function settleCreate(
	deps: RecordDeps,
	{ module, fields, journal, findAgainBy }: Created,
): SettleLost<WrittenRecord> {
	/** Ids of records that are rows' own, over all calls. */
	const claimed = new Set<string>();
	return async (rows, sentAt, isLast) => {
		const since = sentAt - deps.session.time().slackMs;
		const select = comparedFields(
			rows.map(({ row }) => row),
			fields,
		);
		const searched = await searchFor(deps, rows, { module, fields, findAgainBy, since, select });
		const isMade = (id: string): boolean => claimed.has(id) || journal?.isMade?.(id) === true;
		const isNew = (record: JsonObject): boolean => !(Date.parse(time(record)) < since);

		const claims = searched.map(({ row, records }) => {
			const own = records?.find(
				(one) => sentAt > 0 && isNew(one) && !isMade(idOf(one)) && isSame(row, one, select),
			);
			if (own) claimed.add(idOf(own));
			return own;
		});
		return searched.map((one, place) => {
			const own = claims[place];
			if (own) return found(own);
			const check = (why: string): Outcome<WrittenRecord> =>
				failed(outcomeUnknown(module, sentAt, `${why} ${before(module)}`));
			if (one.records === undefined) return check('It could not be looked for.');
			return judge(
				{ ...one, records: one.records },
				{ module, isNew, isMade, select, fields, isLast, check },
			);
		});
	};
}

const before = (module: string): string =>
	`Look in '${module}' for a record made since then before running the item again.`;

/** What can be said of a row that none of the records is. */
function judge(
	{ row, identity, records }: Searched & { records: JsonObject[] },
	at: {
		module: string;
		isNew(record: JsonObject): boolean;
		isMade(id: string): boolean;
		select: string[];
		fields: Field[];
		isLast: boolean;
		check(why: string): Outcome<WrittenRecord>;
	},
): Verdict<WrittenRecord> {
	const { module, isNew, isMade, select, fields, isLast, check } = at;
	const other = records.find((one) => isNew(one) && !isMade(idOf(one)));
	if (identity?.field.unique) {
		const [holder] = records;
		const field = identity.field.name;
		if (other) {
			return check(`The record ${idOf(other)} has the same '${field}', but may be another one.`);
		}
		if (holder) return failed(failZoho('DUPLICATE_DATA', { module, field, id: idOf(holder) }));
		return isLast ? check('It is not there yet.') : 'sendAgain';
	}
	const alike = identity
		? other
		: records.find((one) => !isMade(idOf(one)) && isAlike(row, one, { names: select, fields }));
	return alike ? check(`The record ${idOf(alike)} is like it, but not the same.`) : 'notThere';
}

/** The records that may be the rows', by as few queries as can be. */
async function searchFor(
	deps: RecordDeps,
	rows: Sendable[],
	asked: {
		module: string;
		fields: Field[];
		findAgainBy: string | undefined;
		since: number;
		select: string[];
	},
): Promise<Searched[]> {
	const { module, fields, findAgainBy, since, select } = asked;
	const identities = rows.map(({ row }) => identityOf(row, fields, findAgainBy));
	const byField = new Map<string, Identity[]>();
	for (const one of identities) {
		if (one) byField.set(one.field.name, [...(byField.get(one.field.name) ?? []), one]);
	}
	const found = new Map<string, Map<string, JsonObject[]> | undefined>();
	for (const [field, same] of byField) {
		const query = { module, field, identities: same, select };
		found.set(field, await orUndefined(findByValues(deps, query)));
	}
	const nameless = identities.includes(undefined) && select.length > 0;
	const made = nameless
		? await orUndefined(findByTime(deps, { module, since, select }))
		: undefined;
	return rows.map((row, place) => {
		const identity = identities[place];
		if (!identity) return { ...row, identity, records: made };
		const records = found.get(identity.field.name);
		return { ...row, identity, records: records && (records.get(identity.key) ?? []) };
	});
}

/** A lookup that Zoho refuses, or that does not get through, finds nothing out. */
const orUndefined = <T>(looking: Promise<T>): Promise<T | undefined> =>
	looking.catch((cause: unknown) =>
		cause instanceof CoreError ? undefined : Promise.reject(cause),
	);

function found(record: JsonObject): Outcome<WrittenRecord> {
	const id = idOf(record);
	const details: JsonObject = { id, recovered: true };
	if (record['Created_Time'] !== undefined) details['Created_Time'] = record['Created_Time'];
	return done({ id, action: 'created', details });
}

const idOf = (record: JsonObject): string => String(record['id']);
const time = (record: JsonObject): string => String(record['Created_Time']);
