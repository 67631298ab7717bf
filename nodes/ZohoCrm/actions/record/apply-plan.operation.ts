import { readWriteChoices, writeOptionsField, type WriteChoices } from '../../fields/write-options';
import { failParameter } from '../../../runtime/parameters/parameter-errors';
import { applyPlans } from '../../writing/apply-plans';
import type { ZohoOperation } from '../../zoho-context';

interface Params extends WriteChoices {
	plan: unknown;
}

/** Record > Apply Plan: writes what a Zoho CRM Gate let through. */
export const applyPlan: ZohoOperation<Params> = {
	properties: [
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'json',
			default: '={{ $json.gate.plan }}',
			required: true,
			description: 'The plan that a Zoho CRM Gate put on its item',
		},
		writeOptionsField,
	],
	read: (parameters) => {
		const plan = parameters.json('plan');
		if (plan === undefined) throw failParameter('PARAMETER_EMPTY', { parameter: 'Plan' });
		return { plan, ...readWriteChoices(parameters) };
	},
	execute: ({ rows, ...context }) => applyPlans(context, rows),
};
