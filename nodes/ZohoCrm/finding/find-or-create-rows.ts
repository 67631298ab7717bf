import type { IDataObject } from 'n8n-workflow';
import { foundRecord, type FoundRecord } from '../../core/gate/found/found-record';
import { createRecordsNow, type RecordsNow } from '../../core/gate/found/records-now';
import { given } from '../../core/kernel/given';
import type { JsonObject } from '../../core/kernel/json';
import { customerKeys } from '../../core/zoho/customers/customer-keys';
import type {
	CustomerAnswer,
	CustomerPorts,
	CustomerQuestion,
} from '../../core/zoho/customers/words';
import { asCoreError } from '../../runtime/failures/as-core-error';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { valuesOf } from '../writing/given-record';
import { prepareRows } from '../writing/prepare-rows';
import { showUnchanged, withWords } from '../writing/told-results';
import { showResult } from '../writing/show-result';
import type { GivenWrite } from '../writing/write-rows';
import type { ZohoContext } from '../zoho-context';
import { asGiven, expectRecord, isUnchanged, withBlanksAlone } from './blanks';
import { findAll } from './find-all';
import { foundBy } from './found-by';
import { withValues } from './with-values';
import type { SoughtRecord } from './sought-record';

type SoughtRow = Row<GivenWrite<SoughtRecord>>;
type SoughtContext = ZohoContext & { rows: SoughtRow[] };

/**
 * Looks for who the rows mean, all together, then fills the blanks of those who are there and creates
 * the others. Rows that may mean one record which is not there yet go one after another, so that the
 * second finds what the first made. What is not certain is told and never written.
 */
export async function findOrCreateRows(
	{ rows, ...context }: SoughtContext,
	write: Writing['write'],
): Promise<RowOutcome[]> {
	const { readPhone } = await import('../../runtime/addresses/phone-numbers.js');
	const { readDomain } = await import('../../runtime/addresses/web-domains.js');
	const ports = { readPhone, readDomain };
	const records = createRecordsNow((asked) => context.zoho.records.byId(asked));
	const outcomes: RowOutcome[] = [];
	let open = rows;
	while (open.length > 0) {
		try {
			const asked = open.map((row) => ({
				row,
				...given({ country: row.params.own.country }),
				...row.params.own.question,
			}));
			const answers = await findAll(asked, { zoho: context.zoho, ports });
			const { now, later } = parted(answers, { ...ports, timezone: context.timezone });
			const done = await writeFound(now, { context, records, write });
			outcomes.push(...done);
			if (!context.goOn && done.some((outcome) => 'error' in outcome)) break;
			open = later;
		} catch (cause) {
			// What stands of earlier rows is told with it.
			const error = asCoreError(cause);
			return [...outcomes, ...open.map(({ index }) => ({ index, error }))];
		}
	}
	return outcomes;
}

/** A row with what was found of it. */
interface Answered {
	row: SoughtRow;
	answer: CustomerAnswer;
	found: FoundRecord;
}

/** Rows to work on now, and those that wait for a new record which may be theirs as well. */
function parted(
	answers: ReadonlyMap<{ row: SoughtRow }, CustomerAnswer>,
	{ timezone, ...ports }: CustomerPorts & { timezone: string },
): { now: Answered[]; later: SoughtRow[] } {
	const now: Answered[] = [];
	const later: SoughtRow[] = [];
	const coming = new Set<string>();
	for (const [{ row }, answer] of answers) {
		const { own, sent } = row.params;
		const keys = customerKeys(own.question, { ...ports, country: own.country });
		const found = keys.length === 0 ? unreadable : foundRecord(answer, own.module);
		const waits = found.outcome !== 'found' && keys.some((key) => coming.has(key));
		const isLater = waits && sent.dryRun !== true;
		if (isLater || found.outcome !== 'uncertain') {
			const made = madeOf(own, valuesOf({ ...row, params: own }, timezone));
			for (const key of customerKeys(made, { ...ports, country: own.country })) coming.add(key);
		}
		if (isLater) later.push(row);
		else now.push({ row, answer, found });
	}
	return { now, later };
}

/**
 * What a new record will be found by. Whatever else it was looked for by, such as the company of a
 * person or the address that a website sends from, says nothing of it: nobody waits for that.
 */
function madeOf({ module }: SoughtRecord, values: JsonObject): CustomerQuestion {
	const company = module === 'Leads' ? values['Company'] : undefined;
	const theirs = typeof company === 'string' ? { company } : {};
	return withValues({ ...foundBy(module, values), ...theirs }, values);
}

const unreadable: FoundRecord = {
	outcome: 'uncertain',
	why: 'Nothing of what was given could be looked for',
	candidates: [],
};

interface Writing {
	context: ZohoContext;
	records: RecordsNow;
	write(context: SoughtContext): Promise<RowOutcome[]>;
}

async function writeFound(
	answered: readonly Answered[],
	{ context, records, write }: Writing,
): Promise<RowOutcome[]> {
	const told = new Map(answered.map((one) => [one.row.index, wordsOf(one)]));
	const foundOf = new Map(answered.map(({ row, found }) => [row.index, found]));
	const isUncertain = ({ index }: SoughtRow): boolean =>
		foundOf.get(index)?.outcome === 'uncertain';
	const all = answered.map((one) => toWrite(one, context.timezone));
	const certain = all.filter((row) => !isUncertain(row));
	for (const { params } of certain) await expectRecord(params.own, records, context);

	const { ready, refused } = await prepareRows(certain, async ({ params }) => ({
		...params,
		own: await withBlanksAlone(params.own, records, context),
	}));
	if (refused.length > 0 && !context.goOn) return refused;
	const unchanged = ready.filter(isUnchanged).map((row) => showUnchanged(row, row.params.own));
	const changing = ready.filter((row) => !isUnchanged(row));
	const written = changing.length > 0 ? await write({ ...context, rows: changing }) : [];
	const done = [...all.filter(isUncertain).map(showUncertain), ...unchanged, ...written];
	return [...refused, ...done.map((outcome) => withWords(outcome, told.get(outcome.index)))];
}

/** A row with its values in full and the record that was found, or the account of a new contact. */
function toWrite({ row, found }: Answered, timezone: string): SoughtRow {
	const { own, sent } = row.params;
	const values = valuesOf({ ...row, params: own }, timezone);
	if (found.outcome === 'found') {
		// The others are of new records: they would give the record another layout or owner.
		const { dryRun, newPicklistValues, trigger } = sent;
		const forAll = given({ dryRun, newPicklistValues, trigger });
		const known = { ...own, given: asGiven(values), recordId: found.id };
		return { ...row, params: { ...row.params, own: known, sent: forAll } };
	}
	const accountId = found.outcome === 'new' ? found.accountId : undefined;
	const belongs = own.module === 'Contacts' && accountId !== undefined;
	const account: JsonObject = belongs ? { Account_Name: { id: accountId } } : {};
	const made = { ...own, given: asGiven({ ...account, ...values }) };
	return { ...row, params: { ...row.params, own: made } };
}

/** A row of which nothing was written, since a person has to decide. */
const showUncertain = (row: SoughtRow): RowOutcome => ({
	index: row.index,
	items: [showResult(row, { action: 'none', module: row.params.own.module })],
});

function wordsOf({ answer, found }: Answered): IDataObject {
	const { outcome } = found;
	const words = { outcome, match: answer.match, why: answer.why };
	if (found.outcome !== 'uncertain') return words;
	return { ...words, why: found.why, candidates: found.candidates.map((one) => ({ ...one })) };
}
