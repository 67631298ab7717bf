import { groupRows } from '../../runtime/rows/group-rows';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { sendGroups } from '../../runtime/rows/send-groups';
import {
	readOutput,
	readSentOptions,
	writeOptionsField,
	type Output,
	type SentOptions,
} from '../fields/write-options';
import type { ZohoOperation } from '../operation';
import type { ZohoContext } from '../zoho-context';
import { prepareRows } from './prepare-rows';
import type { Write, Writing } from './write';

interface Given<Params> {
	own: Params;
	sent: SentOptions;
	output: Output;
}

/**
 * An operation that writes, in as few requests as its rows allow. A request is built from what its
 * rows share, never from one of them. Where a failing row stops the node, all rows are checked
 * first, so that a value that Zoho would refuse stops it before anything is written.
 */
export function writeOperation<Params, Request extends object, Entry, Value>(
	write: Write<Params, Request, Entry, Value>,
): ZohoOperation<Given<Params>> {
	const { name, value, action, description, scopes, credits, routes, options } = write;
	return {
		name,
		value,
		action,
		description,
		scopes,
		credits,
		routes,
		access: 'write',
		errors: [...write.errors, 'NOT_SENT', 'OUTCOME_UNKNOWN'],
		properties: [...write.properties, writeOptionsField(options)],
		read: (parameters) => ({
			own: write.read(parameters),
			sent: readSentOptions(parameters, options),
			output: readOutput(parameters),
		}),
		execute: async ({ rows, ...context }) => {
			const { ready, refused } = await prepareRows(rows, async ({ params, ...row }) => {
				const { own, sent, output } = params;
				const { request, ...rest } = await write.prepare({ ...row, params: own }, context.timezone);
				return { ...rest, request: { ...request, ...sent }, output };
			});
			if (refused.length > 0 && !context.goOn) return refused;
			return [...refused, ...(await sendReady(write, context, ready))];
		},
	};
}

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
				const json = params.output === 'inputWithResult' ? { ...item.json, zoho: result } : result;
				return { items: [{ json }], ...(written === undefined ? {} : { written }) };
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
