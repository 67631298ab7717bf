import { given } from '../../core/kernel/given';
import {
	customerModules,
	type AskedCustomer,
	type CustomerAnswer,
	type CustomerPorts,
	type CustomerSettings,
} from '../../core/zoho/customers/words';
import type { Zoho } from '../../core/zoho/zoho';

/** Without what a customer has open. */
const theirRecords = { deals: false, cases: false, closedStatuses: [] };

/** Who each question means, by the question; all of a default country are looked for together. */
export async function findAll<Asked extends AskedCustomer>(
	asked: readonly Asked[],
	{
		zoho,
		ports,
		read = theirRecords,
	}: {
		zoho: Zoho;
		ports: CustomerPorts;
		read?: Pick<CustomerSettings, 'deals' | 'cases' | 'closedStatuses'>;
	},
): Promise<Map<Asked, CustomerAnswer>> {
	const answers = new Map<Asked, CustomerAnswer>();
	for (const country of new Set(asked.map((one) => one.country))) {
		const some = asked.filter((one) => one.country === country);
		const settings = { modules: customerModules, ...read, ...given({ country }) };
		const found = await zoho.customers.find(some, { settings, ...ports });
		some.forEach((one, at) => {
			const answer = found[at];
			if (answer) answers.set(one, answer);
		});
	}
	return answers;
}
