import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import { sealedText } from '../../../../../nodes/core/gate/plans/sealed-text';
import { weighPlan } from '../../../../../nodes/core/gate/plans/weigh-plan';
import type { PlanSeal } from '../../../../../nodes/core/gate/words/plan-seal';
import type { Plan } from '../../../../../nodes/core/zoho/words/plan';
import { thrown } from '../../zoho/thrown';
import { leads, tasks } from '../sample-rules';

/** Who knows the text knows its signature: enough to see what each verdict leads to. */
const seal: PlanSeal = {
	sign: async (text) => `signed ${text}`,
	fits: async (text, signature) => signature === `signed ${text}`,
};
const good = { Last_Name: 'Adeyemi', Company: 'Riverbend' };
const owner = { Owner: { id: '5725767000000100001' } };
const planOf = (values: JsonObject, more: Partial<Plan> = {}): Plan => ({
	kind: 'zoho-crm.plan/1',
	module: 'Leads',
	action: 'create',
	values,
	rulesHash: leads.hash,
	...more,
});
const signed = (plan: Plan): Plan => ({ ...plan, signature: `signed ${sealedText(plan)}` });
const weigh = (plan: Plan, rules = leads) => weighPlan(plan, { rules, seal });

describe('a plan that its Gate signed', () => {
	it('is taken as it is, by the rules it was made by', async () => {
		const plan = signed(planOf({ ...good, ...owner, Layout: { id: '1' }, $approved: true }));
		expect(await weigh(plan)).toEqual({ plan, held: [] });
	});

	it('is weighed again by new rules, and may still name what the workflow set', async () => {
		const plan = signed(planOf({ ...good, ...owner, Lead_Source: 'Fax' }, { rulesHash: 'old' }));
		expect(await weigh(plan)).toEqual({
			plan: { ...plan, values: { ...good, ...owner } },
			again: expect.stringContaining('rules'),
			held: [expect.objectContaining({ field: 'Lead_Source', value: 'Fax' })],
		});
	});
});

describe.each([
	['without a signature', (plan: Plan) => plan, 'no signature'],
	[
		'with one of another plan',
		(plan: Plan) => ({ ...plan, signature: 'signed something else' }),
		'does not fit',
	],
])('a plan %s', (_, made, why) => {
	it('is written when it would pass, and says why it was weighed', async () => {
		const plan = made(planOf({ ...good, Lead_Source: 'Web Site' }));
		expect(await weigh(plan)).toEqual({ plan, again: expect.stringContaining(why), held: [] });
	});

	it('loses what does not fit, with the reason', async () => {
		const { plan, held } = await weigh(made(planOf({ ...good, Lead_Source: 'Pigeon', Fax: '1' })));
		expect(plan.values).toEqual(good);
		expect(held).toMatchObject([
			{ field: 'Lead_Source', code: 'NOT_IN_PICKLIST', value: 'Pigeon' },
			{ field: 'Fax', code: 'UNKNOWN_FIELD' },
		]);
	});

	it.each<[JsonObject]>([
		[{ id: '5725767000000411001' }],
		[{ Layout: { id: '1' } }],
		[owner],
		[{ $approved: true }],
		[{ $se_module: 'Deals' }],
		[{ Tag: [{ name: 'Hot' }] }],
	])('is refused when it names %j, which only the workflow may set', async (more) => {
		const error = await thrown(() => weigh(made(planOf({ ...good, ...more }))));
		const [field] = Object.keys(more);
		expect(error.code).toBe('PLAN_HELD');
		expect(error.details).toMatchObject({ fields: field, held: [{ field, code: 'NOT_ALLOWED' }] });
		expect(error.message).toContain(field);
		expect(error.advice).toContain(why);
	});

	it.each<[string, Plan]>([
		['a required value is missing', planOf({ Last_Name: 'Adeyemi' })],
		['a required value does not fit', planOf({ ...good, Last_Name: 'x'.repeat(81) })],
		['nothing is left of it', planOf({ Fax: '1' }, { action: 'update', recordId: '1' })],
		['it has no value to match by', planOf(good, { action: 'upsert', matchingFields: ['Email'] })],
		[
			'its value to match by does not fit',
			planOf({ ...good, Email: 'nobody' }, { action: 'upsert', matchingFields: ['Email'] }),
		],
	])('is refused when %s', async (__, plan) => {
		expect((await thrown(() => weigh(made(plan)))).code).toBe('PLAN_HELD');
	});

	it('keeps the records that its lookups name, with their module', async () => {
		const link = { What_Id: { id: '1', module: { api_name: 'Deals' } } };
		const plan = planOf({ Subject: 'Call', ...link, $se_module: 'Deals' }, { module: 'Tasks' });
		expect((await weigh(made(plan), tasks)).plan.values).toEqual(plan.values);
		const other = { ...plan, values: { ...plan.values, $se_module: 'Accounts' } };
		expect((await thrown(() => weigh(made(other), tasks))).code).toBe('PLAN_HELD');
	});
});

it('nothing is done to an object by a field of the name __proto__', async () => {
	const values = JSON.parse('{"Last_Name":"A","Company":"B","__proto__":{"Owner":1}}');
	const { plan, held } = await weigh(planOf(values));
	expect(plan.values).toEqual({ Last_Name: 'A', Company: 'B' });
	expect(held).toMatchObject([{ field: '__proto__', code: 'UNKNOWN_FIELD' }]);
	expect({}).not.toHaveProperty('Owner');
});

it('is gone through a few times, however many values it has', async () => {
	const values = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`Field_${at}`, at]));
	let walks = 0;
	const counted = new Proxy<JsonObject>(
		{ ...good, ...values },
		{
			ownKeys: (all) => {
				walks += 1;
				return Reflect.ownKeys(all);
			},
		},
	);
	const { held } = await weigh(planOf(counted));
	expect(held).toHaveLength(200);
	expect(walks).toBeLessThan(20);
});
