import type { CustomerAnswer } from '../../zoho/customers/words';
import type { MeantRecord } from '../words/meant-record';
import { matchReasons } from './match-reasons';
import { recordsOf } from './read-customer';

/** What becomes of somebody who was looked for, in one of the modules of customers. */
export type FoundRecord =
	/** The one record that is there. */
	| { outcome: 'found'; id: string }
	/** Nobody; an account that is known for certain is the new person's. */
	| { outcome: 'new'; accountId?: string }
	/** A person has to say which record is meant, if any. */
	| { outcome: 'uncertain'; why: string; candidates: MeantRecord[] };

const partOf = { Accounts: 'account', Contacts: 'contact', Leads: 'lead' } as const;

/** The record of a module that an answer means; certain alone is what Find Customer calls exact. */
export function foundRecord(answer: CustomerAnswer, module: keyof typeof partOf): FoundRecord {
	const { match } = answer;
	const id = match === 'exact' ? answer[partOf[module]]?.id : undefined;
	if (id !== undefined) return { outcome: 'found', id };
	const found = { match, customer: answer, replace: [] };
	const [doubt] = matchReasons(found, answer, { module });
	if (doubt) return { outcome: 'uncertain', why: doubt.reason, candidates: recordsOf(answer) };
	const accountId = match === 'exact' ? answer.account?.id : undefined;
	return accountId === undefined ? { outcome: 'new' } : { outcome: 'new', accountId };
}
