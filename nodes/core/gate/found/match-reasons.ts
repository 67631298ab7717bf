import type { FoundSettings } from '../words/found';
import type { ProposalReason } from '../words/proposal';
import type { FoundCustomer } from './read-customer';

/**
 * Why a person has to say which record is meant: nobody can be sure of it, or a new record would be
 * the second one of somebody who is known. `exact` alone says neither: it may be the company that is
 * known, and the person that is new.
 */
export function matchReasons(
	{ match }: FoundSettings,
	customer: FoundCustomer | undefined,
	target: { module: string; recordId?: string },
): ProposalReason[] {
	const because = customer?.why ? ` (${customer.why})` : '';
	if (match === 'likely')
		return [
			{ code: 'CUSTOMER_LIKELY', reason: `It is likely who is meant, not certain${because}` },
		];
	if (match === 'several')
		return [{ code: 'CUSTOMER_SEVERAL', reason: `Several customers may be meant${because}` }];
	const known = target.recordId === undefined ? knownAs(target.module, customer) : undefined;
	if (match !== 'exact' || known === undefined) return [];
	return [{ code: 'ALREADY_KNOWN', reason: `A new record would be a second one of the ${known}` }];
}

/** Whom a new record of the module would double. */
function knownAs(module: string, customer: FoundCustomer | undefined): string | undefined {
	const { contact, lead, account } = customer ?? {};
	if (module === 'Contacts' || module === 'Leads') {
		if (contact) return `known contact ${contact.name}`;
		if (lead) return `known lead ${lead.name}`;
	}
	return module === 'Accounts' && account ? `known account ${account.name}` : undefined;
}
