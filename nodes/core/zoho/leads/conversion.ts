import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import { checkRecord } from '../rules/check-record';
import { issueError } from '../rules/issue-error';
import { failZoho } from '../words/error-catalog';
import type { Field } from '../words/field';
import { asRecordId } from '../words/record-id';

/** What a lead is to become. */
export interface Conversion {
	leadId: string;
	/** Records that are there and take the lead up, in place of new ones. */
	contactId?: string;
	accountId?: string;
	/** Adds the lead to a contact and an account that Zoho CRM finds to be the same, if there are any. */
	addToExisting?: boolean;
	/** Writes the lead's values over those of a record that takes it up. */
	overwrite?: boolean;
	/** Owner of the new records; the lead's own when left out. */
	ownerId?: string;
	/** Values of a deal to make, by API name; without them there is none. */
	deal?: JsonObject;
}

/** What Zoho asks of the deal of a conversion. Source: Zoho CRM v8, Convert Lead. */
const neededOfDeal = ['Deal_Name', 'Pipeline', 'Stage', 'Closing_Date'];

/**
 * The conversion as Zoho takes it, with the lead's ID beside. Fails with INVALID_ID, and for a deal with
 * MANDATORY_NOT_FOUND or with what is wrong with its values. Where the organization has one pipeline, a
 * deal that names none is in it.
 */
export function toConversionRow(conversion: Conversion, dealFields: Field[]): JsonObject {
	const { leadId, contactId, accountId, ownerId, deal, addToExisting, overwrite } = conversion;
	const linkOf = (id: string | undefined, parameter: string) =>
		id === undefined ? undefined : { id: asRecordId(id, parameter) };
	return {
		id: asRecordId(leadId, 'Lead ID'),
		...given({
			Contacts: linkOf(contactId, 'Contact ID'),
			Accounts: linkOf(accountId, 'Account ID'),
			assign_to: linkOf(ownerId, 'Owner ID'),
			Deals: deal && toDeal(deal, dealFields),
			add_to_existing_record: addToExisting || undefined,
		}),
		overwrite: overwrite ?? false,
	};
}

function toDeal(deal: JsonObject, fields: Field[]): JsonObject {
	const choices = (name: string) => fields.find((one) => one.name === name)?.values ?? [];
	const [pipeline, ...others] = choices('Pipeline');
	const inOne = pipeline && others.length === 0 ? { Pipeline: pipeline.actual } : {};
	const named = Object.entries(deal).filter(([, value]) => value !== null && value !== '');
	const values: JsonObject = { ...inOne, ...Object.fromEntries(named) };
	const missing = neededOfDeal.find((name) => values[name] === undefined);
	if (missing !== undefined) {
		const allowed = choices(missing).map(({ display }) => display);
		throw failZoho('MANDATORY_NOT_FOUND', {
			module: 'Deals',
			field: missing,
			...(allowed.length > 0 ? { allowed: allowed.join(', ') } : {}),
		});
	}
	const checked = checkRecord({ fields }, values, {
		action: 'create',
		mayExist: true,
		withoutLayout: true,
	});
	const [first, ...more] = checked.issues;
	if (first) throw issueError('Deals', [first, ...more]);
	return checked.values;
}
