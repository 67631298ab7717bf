import { given } from '../../../core/kernel/given';
import { failParameter } from '../../../runtime/parameters/parameter-errors';
import { planOptions } from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import { knownSource, lostCreate, recordWrite, writingOf } from '../../writing/record-write';
import { writeOperation } from '../../writing/write-operation';

const planWrite = writeOperation({
	...recordWrite,
	options: planOptions,
	secondTry: ['findAgainBy', 'sendAgain'],
	name: 'Apply Plan',
	value: 'applyPlan',
	action: 'Apply plan to record',
	description: 'Write what a Zoho CRM Gate let through',
	scopes: [
		'ZohoCRM.modules.CREATE',
		'ZohoCRM.modules.READ',
		'ZohoCRM.modules.UPDATE',
		...fieldRules.scopes,
		...lostCreate.scopes,
	],
	routes: [
		'POST /crm/v8/{module}',
		'POST /crm/v8/{module}/upsert',
		'PUT /crm/v8/{module}',
		'GET /crm/v8/{module}',
		...fieldRules.routes,
		...lostCreate.routes,
	],
	errors: [
		...recordWrite.errors,
		...knownSource.errors,
		'COQL_MODULE',
		'CUSTOMER_KNOWN',
		'NOTHING_TO_UPDATE',
		'NOT_A_PLAN',
		'NOT_APPROVED',
		'NOT_REVIEWED',
		'PLAN_HELD',
		'RECORD_CHANGED',
		'RECORD_IN_BLUEPRINT',
		'TOO_MANY_MATCHING_FIELDS',
		'UPSERT_NOT_SUPPORTED',
	],
	properties: [
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'json',
			default: '={{ $json.gate.plan }}',
			required: true,
			description:
				'The plan that a Zoho CRM Gate put on its item. One that was changed on its way, or comes from a Gate without this credential, is checked again before it is written.',
		},
	],
	ownOptions: [
		{
			displayName: 'If Customer Is Known by Now',
			name: 'ifKnown',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'fail', description: 'The item fails, and says which record it is' },
				{
					name: 'Put Out Customer',
					value: 'putOut',
					description:
						'The result says action "none" and holds, under customer, what Find Customer would put out now',
				},
			],
			default: 'fail',
			description:
				'What becomes of a new contact, lead or account when somebody else has made theirs since Find Customer looked, be it an earlier item. It is never written twice.',
		},
	],
	read: (parameters): { plan: unknown; putOut: boolean } => {
		const plan = parameters.json('plan');
		if (plan === undefined) throw failParameter('PARAMETER_EMPTY', { parameter: 'Plan' });
		const ifKnown = parameters.choice('options.ifKnown', ['fail', 'putOut']);
		return { plan, putOut: ifKnown === 'putOut' };
	},
	credits: knownSource.credits,
	tell: knownSource.tell,
	prepare: async ({ params }) => {
		const { readPlan } = await import('../../../core/zoho/records/read-plan.js');
		const { recordId, values, sought, ...request } = readPlan(params.plan);
		const checked = { ...request, checkLayout: true };
		const record = recordId === undefined ? values : { ...values, id: recordId };
		const person = sought && { ...sought, putOut: params.putOut };
		return { ...writingOf(checked, record), ...given({ person }) };
	},
});

/**
 * Record > Apply Plan: writes what a Zoho CRM Gate let through. A row whose plan is none fails
 * alone, a plan that this node's credential did not sign is weighed again first, and what somebody
 * changed since the Gate saw it stays.
 */
export const applyPlan: typeof planWrite = {
	...planWrite,
	execute: async (context) => {
		const { writeWeighed } = await import('./weigh-plans.js');
		return await writeWeighed(context, planWrite.execute);
	},
};
