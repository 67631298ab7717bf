import { given } from '../../kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import type { RecordDeps } from '../modules/record-deps';
import { failZoho } from '../words/error-catalog';
import type { WriteGuards } from '../writing/journal';
import { writeRows } from '../writing/write-rows';
import { toConversionRow, type Conversion } from './conversion';
import { keepConverted, readLinks, recallConverted, type ConvertedLead } from './converted-lead';
import { convertedAmong, settleConversion } from './settle-conversion';

/**
 * Converts leads into contacts, accounts and, where asked for, deals, one a request; outcomes in the
 * order given. Zoho makes all records of a lead or none. A lead whose answer was lost is looked at before
 * anything is sent again, since a converted one tells what became of it. A dry run refuses leads that are
 * not there or are converted already. Source: Zoho CRM v8, Convert Lead.
 */
export async function convertLeads(
	deps: RecordDeps,
	guards: WriteGuards,
	conversions: readonly Conversion[],
): Promise<Array<Outcome<ConvertedLead>>> {
	const hasDeal = conversions.some(({ deal }) => deal !== undefined);
	const dealFields = hasDeal ? await deps.metadata.fields('Deals') : [];
	const prepared = conversions.map((one) => attempt(() => done(toConversionRow(one, dealFields))));
	return await writeRows<JsonObject, ConvertedLead>(deps.session, {
		prepared: guards.dryRun ? await withLeads(deps, prepared) : prepared,
		guards,
		job: {
			module: 'Leads',
			size: 1,
			key: 'data',
			call: ([row]) => {
				const { id, data } = partsOf(row);
				return {
					method: 'POST',
					path: `${deps.base}/Leads/${id}/actions/convert`,
					body: { data: [data] },
				};
			},
			read: ({ details }, row) => readConverted(partsOf(row).id, details),
			repeated: () => 'doubled',
			settle: settleConversion(deps),
			isDoubtful: ({ code }) => code === 'ID_ALREADY_CONVERTED',
			check: 'Look at the lead before running the item again.',
			keep: keepConverted,
			clock: deps.clock,
		},
		preview: (row) => {
			const { id, data } = partsOf(row);
			return { id, action: 'wouldConvert', wouldSend: data };
		},
		recall: recallConverted,
	});
}

/** The lead's ID, which goes into the path, and what goes into the body. */
function partsOf(row: Json | undefined): { id: string; data: JsonObject } {
	const { id, ...data } = isJsonObject(row) ? row : {};
	return { id: String(id), data };
}

function readConverted(id: string, details: JsonObject): ConvertedLead {
	const { Contacts: contact, Accounts: account, Deals: deal, job_id: jobId } = details;
	if (typeof jobId === 'string') return { id, action: 'scheduled', jobId };
	return { id, action: 'converted', ...given(readLinks({ contact, account, deal })) };
}

/** What a dry run can tell of the leads themselves. */
async function withLeads(
	deps: RecordDeps,
	prepared: Array<Outcome<JsonObject>>,
): Promise<Array<Outcome<JsonObject>>> {
	const ids = prepared.flatMap((one) => (one.ok ? [partsOf(one.value).id] : []));
	const leads = await convertedAmong(deps, ids);
	return prepared.map((one) => {
		if (!one.ok) return one;
		const { id } = partsOf(one.value);
		const lead = leads.get(id);
		if (!lead) return failed(failZoho('RECORD_NOT_FOUND', { module: 'Leads', id }));
		return lead === 'open'
			? one
			: failed(failZoho('ID_ALREADY_CONVERTED', { module: 'Leads', id }));
	});
}
