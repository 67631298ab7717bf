import { given } from '../../../core/kernel/given';
import type { AnyRequest } from '../../../core/zoho/requests/any-request';
import { tellKnown } from '../../../core/zoho/requests/send-write';
import { eachRow } from '../../../runtime/rows/each-row';
import type { Row, RowOutcome } from '../../../runtime/rows/operation';
import type { SecondTry } from '../../fields/second-try-options';
import { readAnswerItems } from '../../showing/read-answer-items';
import { partOf } from '../../writing/keep-order';
import type { ZohoContext } from '../../zoho-context';

export interface SendParams {
	call: Pick<AnyRequest, 'method' | 'path' | 'query' | 'body' | 'dryRun'>;
	secondTry: SecondTry;
}

/** Sends a request for each row, one after the other; rows that this try does not come to are told of as well. */
export async function sendRows({
	zoho,
	goOn,
	rows,
	journal,
}: ZohoContext & { rows: Array<Row<SendParams>> }): Promise<RowOutcome[]> {
	const kept = journal(rows.map(asSent));
	const placeOf = new Map(rows.map(({ index }, place) => [index, place]));
	const sent = await eachRow(rows, goOn, async ({ index, params: { call, secondTry } }) => {
		const own = partOf(kept, [placeOf.get(index) ?? -1]);
		const answer = await zoho.request({ ...call, ...secondTry, journal: own });
		const { status, body, written } = answer;
		return { items: readAnswerItems(status, body), ...given({ written }) };
	});
	const rest = rows.slice(sent.length).flatMap(({ index, params }, place): RowOutcome[] => {
		const known = tellKnown(params.call, kept.read(sent.length + place));
		if (!known) return [];
		return ['error' in known ? { index, ...known } : { index, items: [], ...known }];
	});
	return [...sent, ...rest];
}

/** What a second try does about a row makes it no other one. */
function asSent({ params, ...row }: Row<SendParams>) {
	return { ...row, params: params.call };
}
