import type { IDataObject } from 'n8n-workflow';
import { foundRecord } from '../../core/gate/found/found-record';
import { recordsOf } from '../../core/gate/found/read-customer';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import { customerKeys } from '../../core/zoho/customers/customer-keys';
import {
	customerModules,
	type AskedCustomer,
	type CustomerAnswer,
	type CustomerModule,
	type CustomerPorts,
} from '../../core/zoho/customers/words';
import { failZoho } from '../../core/zoho/words/error-catalog';
import type { WriteJournal } from '../../core/zoho/writing/journal';
import { asCoreError } from '../../runtime/failures/as-core-error';
import { sha256 } from '../../runtime/host/sha256';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import type { ChangedRecord } from '../../runtime/rows/group-rows';
import type { Output, SentOptions } from '../fields/write-options';
import { showResult } from '../writing/show-result';
import type { ZohoContext } from '../zoho-context';
import { findAll } from './find-all';
import { foundBy } from './found-by';
import type { SoughtPerson } from './sought-person';
import { withContactValues } from './with-values';

/** A row that may make a record of somebody who was not known when they were looked for. */
export interface NewRow {
	request: SentOptions;
	changes: ChangedRecord;
	/** What is sent. */
	bare: unknown;
	output: Output;
	person?: SoughtPerson;
}

interface Looking<Params extends NewRow> {
	ready: Array<Row<Params>>;
	/** Of the ready rows, by their place. */
	journal: WriteJournal;
	send(rows: Array<Row<Params>>): Promise<RowOutcome[]>;
}

/**
 * Looks once more for the customers of new records, all together and right before they are written:
 * another item or another execution may have made a record of theirs since they were looked for. A row
 * of somebody who is known by now writes nothing, and says who it is. Rows that may be of one person go
 * one after another, so that the second finds what the first made. What an earlier try of this run
 * sent is its own.
 */
export async function lookAgain<Params extends NewRow>(
	{ zoho, goOn }: ZohoContext,
	{ ready, journal, send }: Looking<Params>,
): Promise<RowOutcome[]> {
	// A retry of an execution that was stopped finds in its marks what that had sent.
	await journal.marks?.find([...ready.keys()], Date.now());
	const untried = ready.filter((_, place) => journal.read(place) === undefined);
	const { readPhone } = await import('../../runtime/addresses/phone-numbers.js');
	const { readDomain } = await import('../../runtime/addresses/web-domains.js');
	const ports = { readPhone, readDomain };
	const outcomes: RowOutcome[] = [];
	let open = ready;
	const isStopped = () => !goOn && outcomes.some((outcome) => 'error' in outcome);
	try {
		const asked = await questionsOf(untried, zoho);
		const keys = new Map(asked.map((one) => [one.row, keysOf(one, ports)]));
		const made = new Map(asked.map((one) => [one.row, keysOf(one.made, ports)]));
		const isClaimed = await journal.marks?.claim?.([...keys.values()].flat());
		if (isClaimed) await zoho.sources.wait();
		while (open.length > 0) {
			const waiting = new Set(open);
			const answers = await findAll(
				asked.filter(({ row }) => waiting.has(row)),
				{ zoho, ports, read: withTheirRecords },
			);
			const round = parted(open, { keys, made, known: knownOf(answers) });
			outcomes.push(...round.known);
			if (isStopped()) break;
			open = [...round.now, ...round.later];
			if (round.now.length > 0) outcomes.push(...(await send(round.now)));
			if (isStopped()) break;
			open = round.later;
		}
	} catch (cause) {
		// Who is there is unknown: a row that is sent now may be the second of somebody.
		const error = asCoreError(cause);
		return [...outcomes, ...open.map(({ index }) => ({ index, error }))];
	}
	return outcomes;
}

const withTheirRecords = { deals: true, cases: true, closedStatuses: ['Closed'] };

type Asked<Params> = AskedCustomer & {
	row: Row<Params>;
	module: CustomerModule;
	/** What the record itself will be found by. */
	made: AskedCustomer;
};

/** Whom to look for, by what was looked for before and by the address and numbers of the record itself. */
async function questionsOf<Params extends NewRow>(
	rows: ReadonlyArray<Row<Params>>,
	zoho: ZohoContext['zoho'],
): Promise<Array<Asked<Params>>> {
	const asked: Array<Asked<Params>> = [];
	for (const row of rows) {
		const { person, changes, bare } = row.params;
		const module = customerModules.find((one) => one === changes.module);
		if (!person || module === undefined) continue;
		const fields = await zoho.metadata.fields(module);
		const values = isJsonObject(bare) ? bare : {};
		const { country } = person;
		const made = { ...foundBy(module, values), ...given({ country }) };
		asked.push({
			...withContactValues(person, values, fields),
			made: withContactValues(made, values, fields),
			row,
			module,
		});
	}
	return asked;
}

const keysOf = (question: AskedCustomer, ports: CustomerPorts): string[] =>
	customerKeys(question, { ...ports, country: question.country }).map((key) =>
		sha256(key).slice(0, 16),
	);

/** What is put out of rows whose customer is known by now, be it likely or for certain. */
function knownOf<Params extends NewRow>(
	answers: ReadonlyMap<Asked<Params>, CustomerAnswer>,
): Map<Row<Params>, RowOutcome> {
	const known = [...answers].flatMap(([{ row, module }, answer]) => {
		const found = foundRecord(answer, module);
		const seen = row.params.person?.known ?? [];
		const others = recordsOf(answer).filter(({ id }) => !seen.includes(id));
		return found.outcome === 'new' || others.length === 0
			? []
			: [[row, isKnown(row, answer)] as const];
	});
	return new Map(known);
}

function isKnown<Params extends NewRow>(row: Row<Params>, customer: CustomerAnswer): RowOutcome {
	const { index, params } = row;
	const { module } = params.changes;
	const { why } = customer;
	if (params.person?.putOut) {
		const result = { action: 'none', module, why, customer } as unknown as IDataObject;
		return { index, items: [showResult(row, result)] };
	}
	const records = recordsOf(customer).map((one) => `${one.module} ${one.id}`);
	return { index, error: failZoho('CUSTOMER_KNOWN', { module, why, records: records.join(', ') }) };
}

interface Round<Params> {
	known: RowOutcome[];
	now: Array<Row<Params>>;
	later: Array<Row<Params>>;
}

function parted<Params extends NewRow>(
	rows: ReadonlyArray<Row<Params>>,
	{
		keys,
		made,
		known,
	}: {
		keys: ReadonlyMap<Row<Params>, string[]>;
		made: ReadonlyMap<Row<Params>, string[]>;
		known: ReadonlyMap<Row<Params>, RowOutcome>;
	},
): Round<Params> {
	const round: Round<Params> = { known: [], now: [], later: [] };
	const coming = new Set<string>();
	for (const row of rows) {
		const outcome = known.get(row);
		if (outcome) {
			round.known.push(outcome);
			continue;
		}
		const own = keys.get(row) ?? [];
		const waits = row.params.request.dryRun !== true && own.some((key) => coming.has(key));
		for (const key of made.get(row) ?? []) coming.add(key);
		(waits ? round.later : round.now).push(row);
	}
	return round;
}
