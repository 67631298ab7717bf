import { CoreError } from '../../kernel/errors';
import { isJsonObject } from '../../kernel/json';
import { done, failed } from '../../kernel/outcome';
import type { RecordDeps } from '../modules/record-deps';
import { recordsById } from '../records/records-by-id';
import { outcomeUnknown, type SettleLost } from '../writing/lost-answer';
import { readLinks, type ConvertedLead } from './converted-lead';

const fields = ['Converted__s', 'Converted_Contact', 'Converted_Account', 'Converted_Deal'];

/** Each lead that is there: `open`, or what became of it. */
export async function convertedAmong(
	deps: RecordDeps,
	ids: readonly string[],
): Promise<Map<string, ConvertedLead | 'open'>> {
	if (ids.length === 0) return new Map();
	const leads = await recordsById(deps, { module: 'Leads', ids, fields, converted: 'both' });
	return new Map(
		[...leads].map(([id, lead]): [string, ConvertedLead | 'open'] => {
			if (lead['Converted__s'] !== true) return [id, 'open'];
			const links = readLinks({
				contact: lead['Converted_Contact'],
				account: lead['Converted_Account'],
				deal: lead['Converted_Deal'],
			});
			return [id, { id, action: 'converted', recovered: true, ...links }];
		}),
	);
}

/** A lead tells whether it was converted, and into what: so those whose answer was lost are looked at. */
export function settleConversion(deps: RecordDeps): SettleLost<ConvertedLead> {
	return async (rows, sentAt) => {
		const ids = rows.map(({ row }) => (isJsonObject(row) ? String(row['id']) : ''));
		const leads = await convertedAmong(deps, ids).catch((cause: unknown) =>
			cause instanceof CoreError ? undefined : Promise.reject(cause),
		);
		return ids.map((id) => {
			const lead = leads?.get(id);
			if (lead === 'open') return 'notThere';
			if (lead) return done(lead);
			const check = 'It could not be looked for. Look at the lead before running the item again.';
			return failed<ConvertedLead>(outcomeUnknown('Leads', sentAt, check));
		});
	};
}
