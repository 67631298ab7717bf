import type { Json } from '../../kernel/json';
import type { GateSettings } from '../words/settings';
import type { About } from './about';

/** Modules of which a task may be about a record (`What_Id`), as far as every organization has them. */
const aboutModules = new Set(['Accounts', 'Cases', 'Deals', 'Leads']);

/** What a new record may be about, the nearest matter first. */
const matters = [
	['case', 'Cases'],
	['deal', 'Deals'],
] as const;

/**
 * The links of the task that asks for a decision: the record that would be changed, else the case or
 * deal that a new one is for, else the customer's account or lead; the customer's contact; and the
 * customer's owner, if that is an active user.
 */
export function linksOf(
	module: string,
	{ action, recordId, links }: Pick<GateSettings, 'action' | 'recordId' | 'links'>,
	{ customer }: About,
): { [field: string]: Json } {
	const [matter] = matters.flatMap(([kind, of]) => {
		const id = links[kind];
		// An empty ID is a link that nobody could be found for: a person may pick one.
		return id ? [{ module: of, id }] : [];
	});
	const record = action === 'update' && recordId !== undefined ? { module, id: recordId } : matter;
	const contact = record?.module === 'Contacts' ? record.id : customer?.contact?.id;
	const account = customer?.account && { module: 'Accounts', id: customer.account.id };
	// A task that has a contact cannot be about a lead.
	const lead = !contact && customer?.lead ? { module: 'Leads', id: customer.lead.id } : undefined;
	const about = record && aboutModules.has(record.module) ? record : (account ?? lead);
	const owner = customer?.owner?.active === true ? customer.owner.id : undefined;
	return {
		...(contact && about?.module !== 'Leads' ? { Who_Id: { id: contact } } : {}),
		...(about ? { What_Id: { id: about.id, module: { api_name: about.module } } } : {}),
		...(owner ? { Owner: { id: owner } } : {}),
	};
}
