import { given } from '../../kernel/given';
import { customerModules } from '../../zoho/customers/words';
import type { Plan, Sought } from '../../zoho/words/plan';
import type { FoundSettings } from '../words/found';
import { recordsOf, type FoundCustomer } from './read-customer';

/** A plan for a new record of a customer, with whom to look for once more before it is written. */
export function withSought(
	plan: Plan,
	customer: FoundCustomer | undefined,
	{ match }: Pick<FoundSettings, 'match'>,
): Plan {
	const isOfCustomer = customerModules.some((one) => one === plan.module);
	if (plan.action !== 'create' || !isOfCustomer || !customer?.asked) return plan;
	const sought = match === undefined ? byAddress(customer.asked) : customer.asked;
	return { ...plan, sought: { ...sought, known: recordsOf(customer).map(({ id }) => id) } };
}

type Question = Omit<Sought, 'known'>;

/** A person who says that somebody is new knows better than a name or a number; an address is one's own. */
const byAddress = ({ emails, country }: Question): Question => ({
	...{ emails, phones: [], domains: [] },
	...given({ country }),
});
