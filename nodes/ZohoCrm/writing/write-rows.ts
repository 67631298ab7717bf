import { given } from '../../core/kernel/given';
import { groupRows } from '../../runtime/rows/group-rows';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { claimField, placeResult } from '../../runtime/rows/place-result';
import { sendGroups } from '../../runtime/rows/send-groups';
import type { Output, SentOptions } from '../fields/write-options';
import type { ZohoContext } from '../zoho-context';
import { prepareRows } from './prepare-rows';
import type { Write, Writing } from './write';

/** What the panel of a write gives: its own parameters, and the options that all writes share. */
export interface GivenWrite<Params> {
	own: Params;
	sent: SentOptions;
	output: Output;
}

/**
 * Writes rows in as few requests as they allow. A request is built from what its rows share, never
 * from one of them. Where a failing row stops the node, all rows are checked first, so that a value
 * that Zoho would refuse stops it before anything is written.
 */
export async function writeRows<Params, Request extends object, Entry, Value>(
	write: Write<Params, Request, Entry, Value>,
	{ rows, ...context }: ZohoContext & { rows: Array<Row<GivenWrite<Params>>> },
): Promise<RowOutcome[]> {
	const { ready, refused } = await prepareRows(rows, async ({ params, ...row }) => {
		const { own, sent, output } = params;
		if (output === 'inputWithResult') claimField(row.item, resultPlace);
		const { request, ...rest } = await write.prepare({ ...row, params: own }, context.timezone);
		return { ...rest, request: { ...request, ...sent }, output };
	});
	if (refused.length > 0 && !context.goOn) return refused;
	return [...refused, ...(await sendReady(write, context, ready))];
}

/** Where a result stands beside what the item carries. */
const resultPlace = { field: 'zoho', replace: false, only: false };

/** A row ready to be sent; its request holds its shared options as well. */
interface Ready<Request, Entry> extends Writing<Request & SentOptions, Entry> {
	output: Output;
}

async function sendReady<Params, Request extends object, Entry, Value>(
	write: Write<Params, Request, Entry, Value>,
	{ zoho, journal, goOn }: ZohoContext,
	ready: Array<Row<Ready<Request, Entry>>>,
): Promise<RowOutcome[]> {
	const groups = groupRows(
		ready,
		({ request }) => request,
		({ changes }) => changes,
	);
	const sendAll = (check: { dryRun?: true }) =>
		sendGroups(groups, goOn, {
			send: ({ key: request, rows }) => {
				const entries = rows.map(({ params }) => params.entry);
				const kept = check.dryRun ? check : { journal: journal(rows.map(withoutOutput)) };
				return write.send(zoho, { ...request, ...kept }, entries);
			},
			show: ({ params, item }, value: Value) => {
				const { result, written } = write.show(value, params.request);
				const shown =
					params.output === 'result' ? { json: result } : placeResult(item, resultPlace, result);
				return { items: [shown], ...given({ written }) };
			},
		});
	if (!goOn) {
		const checked = await sendAll({ dryRun: true });
		const refused = checked.filter((outcome) => 'error' in outcome);
		if (refused.length > 0) return refused;
	}
	return await sendAll({});
}

/** How a result is shown makes a row no other one for the journal. */
function withoutOutput<Request, Entry>({ params, ...row }: Row<Ready<Request, Entry>>) {
	const { request, entry } = params;
	return { ...row, params: { request, entry } };
}
