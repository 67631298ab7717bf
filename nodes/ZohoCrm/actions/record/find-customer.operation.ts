import type {
	CustomerAnswer,
	CustomerQuestion,
	CustomerSettings,
} from '../../../core/zoho/customers/words';
import { groupRows } from '../../../runtime/rows/group-rows';
import { done } from '../../../core/kernel/outcome';
import { sendGroups } from '../../../runtime/rows/send-groups';
import {
	claimField,
	placeResult,
	readResultPlace,
	type ResultPlace,
} from '../../../runtime/rows/place-result';
import { customerFields, customerOptions } from '../../fields/customer-fields';
import { readQuestion, readSettings } from '../../fields/read-customer';
import { fieldRules } from '../../module-needs';
import type { ZohoOperation } from '../../operation';
import { prepareRows } from '../../writing/prepare-rows';

interface Params {
	question: CustomerQuestion;
	settings: CustomerSettings;
	place: ResultPlace;
}

/** Record > Find Customer: who somebody is to the CRM, for all items together (#131, #172, #182). */
export const findCustomer: ZohoOperation<Params> = {
	name: 'Find Customer',
	value: 'findCustomer',
	action: 'Find customer',
	description:
		'Find the contact, lead and account of somebody, with owner, open deals and open cases',
	access: 'read',
	scopes: ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ', 'ZohoCRM.users.READ', ...fieldRules.scopes],
	credits:
		'for all items together: 1 to 3 for each query, of which a module needs at most 2 for 50 addresses, names or domains; 1 for the fields of each module, for the stages of deals and for each 200 users',
	routes: ['POST /crm/v8/coql', 'GET /crm/v8/users', ...fieldRules.routes],
	errors: [
		'COQL_MODULE',
		'COUNTRY_NOT_TWO_LETTERS',
		'CUSTOMER_NOT_GIVEN',
		'PAGES_BROKEN',
		'PAGINATION_LIMIT_EXCEEDED',
		'RESULT_FIELD_TAKEN',
	],
	properties: [...customerFields, customerOptions],
	read: (parameters) => ({
		question: readQuestion(parameters),
		settings: readSettings(parameters),
		place: readResultPlace(parameters, 'customer'),
	}),
	execute: async ({ zoho, goOn, rows }) => {
		const { ready, refused } = await prepareRows(rows, ({ params, item }) => {
			claimField(item, params.place);
			return Promise.resolve(params);
		});
		if (refused.length > 0 && !goOn) return refused;
		const { readPhone } = await import('../../../runtime/addresses/phone-numbers.js');
		const { readDomain } = await import('../../../runtime/addresses/web-domains.js');
		const groups = groupRows(ready, ({ settings }) => settings, unchanged);
		const found = await sendGroups(groups, goOn, {
			send: async ({ key: settings, rows: some }) => {
				const questions = some.map(({ params }) => params.question);
				const answers = await zoho.customers.find(questions, { settings, readPhone, readDomain });
				return answers.map(done);
			},
			show: ({ item, params }, answer: CustomerAnswer) => ({
				items: [placeResult(item, params.place, { ...answer })],
			}),
		});
		return [...refused, ...found];
	},
};

/** Nothing is written: the rows may travel in any order. */
const unchanged = () => ({ module: '', isNew: true as const });
