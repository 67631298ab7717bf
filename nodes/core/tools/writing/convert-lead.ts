import { withDetails } from '../../kernel/errors';
import { given } from '../../kernel/given';
import type { ConvertedLead } from '../../zoho/leads/converted-lead';
import { failZoho } from '../../zoho/words/error-catalog';
import { findRecord } from '../reading/find-record';
import type { DeskDeps } from '../rights/deps';
import { openModule, requireRight, type ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import type { GivenValue } from './given-values';
import { takeWrites } from './ledger';
import { newRow } from './new-row';

export interface LeadToConvert {
	/** ID or name of the lead, which has to be one that may be touched. */
	lead: string;
	/** ID or name of a contact and of an account that are there and take the lead up. */
	contact: string | undefined;
	account: string | undefined;
	/** Values of a deal to make; undefined makes none. */
	deal: readonly GivenValue[] | undefined;
}

/**
 * Converts a lead. Zoho CRM fills the new records from the lead by a mapping of the organization, so that
 * nothing can be held against a condition or a list of fields before: with either on one of the modules
 * it fails with CONVERSION_CLOSED.
 */
export async function convertLead(
	deps: DeskDeps,
	leads: ModuleView,
	{ lead, contact, account, deal }: LeadToConvert,
): Promise<ConvertedLead> {
	const { settings, ports } = deps;
	requireRight(leads, 'update', 'lead');
	const contacts = wholeModule(deps, 'Contacts', contact === undefined ? 'lead' : 'contact');
	const accounts = wholeModule(deps, 'Accounts', account === undefined ? 'lead' : 'account');
	const row = deal && (await newDeal(deps, deal));
	if (!settings.automations) {
		const reason = 'Zoho CRM runs the automations of a conversion in any case';
		throw failTool('CONVERSION_CLOSED', { parameter: 'lead', module: 'Leads', reason });
	}
	const { id } = await findRecord(deps, leads, { text: lead, parameter: 'lead' });
	const idIn = async (view: ModuleView, text: string | undefined, parameter: string) =>
		text === undefined ? undefined : (await findRecord(deps, view, { text, parameter }))['id'];
	const contactId = await idIn(contacts, contact, 'contact');
	const accountId = await idIn(accounts, account, 'account');
	const made = [contact === undefined, account === undefined, row !== undefined].filter(Boolean);
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, 1 + made.length);
	const zoho = await deps.zoho();
	const conversion = {
		leadId: String(id),
		...given({
			contactId: contactId === undefined ? undefined : String(contactId),
			accountId: accountId === undefined ? undefined : String(accountId),
			deal: row,
		}),
	};
	const [outcome] = await zoho.leads.convert({ dryRun: settings.dryRun }, [conversion]);
	if (outcome?.ok) return outcome.value;
	const error = outcome?.error ?? failZoho('ANSWER_LOST', { module: 'Leads' });
	throw withDetails(error, { parameter: error.details['module'] === 'Deals' ? 'deal' : 'lead' });
}

/** What a deal of the conversion is to hold; what it lacks is told by Zoho's own list of what it needs. */
async function newDeal(deps: DeskDeps, values: readonly GivenValue[]) {
	const deals = wholeModule(deps, 'Deals', 'deal');
	return await newRow(deps, deals, { values, parameter: 'deal', action: 'upsert' });
}

/** Whether Zoho CRM may fill records of the module as it likes. */
export const isWhole = ({ settings: { only, fill, values }, can }: ModuleView): boolean =>
	only.length === 0 && values.length === 0 && fill === undefined && can.create;

function wholeModule(deps: DeskDeps, module: string, parameter: string): ModuleView {
	const view = openModule(deps.views, module, parameter);
	requireRight(view, 'create', parameter);
	if (isWhole(view)) return view;
	const reason = 'what they may hold is bound by the owner of these tools';
	throw failTool('CONVERSION_CLOSED', { parameter, module, reason });
}
