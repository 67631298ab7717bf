import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, type Json, type JsonObject } from '../../core/kernel/json';
import type { Organization } from '../../core/zoho/organization/organization';
import { simplifyUser } from './simplify-user';

/** What tells one connection from another: whose it is, where it is, and whether writes there are real. */
export function simplifyOrganization(organization: Organization): IDataObject {
	const { record, environment, dataCenter, apiDomain, user } = organization;
	const simple = {
		id: record.id,
		organization: record.company_name,
		organizationId: record.zgid,
		environment,
		dataCenter,
		apiDomain,
		edition: describeEdition(record.license_details),
		timeZone: record.time_zone,
		currency: record.currency,
		connectedUser: user && simplifyUser(user),
	};
	return Object.fromEntries(Object.entries(simple).filter(([, value]) => value != null));
}

/** `Enterprise`, or `Enterprise (Trial)` while nothing is paid. */
function describeEdition(license: Json | undefined): string | undefined {
	const {
		paid,
		paid_type: bought,
		trial_type: tried,
	}: JsonObject = isJsonObject(license) ? license : {};
	const isTrial = paid !== true && typeof tried === 'string' && tried !== '';
	const edition = isTrial ? tried : bought;
	if (typeof edition !== 'string' || edition === '') return undefined;
	const name = edition.charAt(0).toUpperCase() + edition.slice(1);
	return isTrial ? `${name} (Trial)` : name;
}
