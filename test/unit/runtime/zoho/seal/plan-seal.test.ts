import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedText } from '../../../../../nodes/core/gate/plans/sealed-text';
import { readPlan } from '../../../../../nodes/core/zoho/records/read-plan';
import type { Plan } from '../../../../../nodes/core/zoho/words/plan';
import { createPlanSeal } from '../../../../../nodes/runtime/zoho/seal/plan-seal';
import { fakeHost } from '../fake-host';

const secret = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c';
const sealOf = (clientSecret: unknown = secret, id: string | undefined = 'zoho') =>
	createPlanSeal(
		fakeHost({
			credentialId: () => id,
			getCredentials: async () => ({ clientSecret }) as never,
		}),
		'zohoCrmOAuth2Api',
	);

const names = fc.oneof(fc.constantFrom('Last_Name', 'Owner', '1', '__proto__'), fc.string());
const plans: fc.Arbitrary<Plan> = fc
	.record({
		module: fc.constantFrom('Leads', 'Deals'),
		action: fc.constantFrom('create', 'upsert'),
		matchingFields: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
		values: fc.dictionary(names, fc.jsonValue({ maxDepth: 3 })),
		rulesHash: fc.string({ minLength: 1 }),
	})
	.map((plan) => readPlan({ kind: 'zoho-crm.plan/1', ...plan }));

/** The same value with the keys of all its objects the other way round. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).reverse();
	return Object.fromEntries(entries.map(([name, one]) => [name, turned(one)]));
}

/** One byte of the text is another one. */
const changedByte = (text: string, at: number): string => {
	const bytes = Buffer.from(text);
	const place = at % bytes.length;
	bytes[place] = (bytes[place] ?? 0) ^ 1;
	return bytes.toString('latin1');
};

describe('the signature of a plan', () => {
	it('fits the plan in any order of its keys, after a journey as JSON', async () => {
		await fc.assert(
			fc.asyncProperty(plans, async (plan) => {
				const signature = await sealOf().sign(sealedText(plan));
				const back = readPlan(JSON.parse(JSON.stringify({ ...plan, signature })));
				const other = readPlan(turned(back));
				expect(await sealOf().fits(sealedText(back), back.signature ?? '')).toBe(true);
				expect(await sealOf().fits(sealedText(other), back.signature ?? '')).toBe(true);
			}),
		);
	});

	it('fits no plan of which anything is different, and no text with another byte', async () => {
		await fc.assert(
			fc.asyncProperty(plans, plans, fc.nat(), async (plan, other, at) => {
				const text = sealedText(plan);
				const signature = (await sealOf().sign(text)) ?? '';
				for (const [name, value] of Object.entries(other)) {
					const changed = { ...plan, [name]: value };
					const isSame = sealedText(changed) === text;
					expect(await sealOf().fits(sealedText(changed), signature)).toBe(isSame);
					if (isSame) expect(turned(changed)).toEqual(turned(plan));
				}
				expect(await sealOf().fits(changedByte(text, at), signature)).toBe(false);
				expect(await sealOf().fits(text, changedByte(signature, at))).toBe(false);
			}),
		);
	});

	it.each([
		[{ a: [] }, { a: {} }],
		[{ a: ['b', 'c'] }, { a: { b: 'c' } }],
		[{ a: '1' }, { a: 1 }],
		[{ a: null }, {}],
		[{ a: ['object', ['b', 1]] }, { a: { b: 1 } }],
	])('tells %j from %j', (one, other) => {
		const plan = { kind: 'zoho-crm.plan/1', module: 'Leads', action: 'create', rulesHash: 'x' };
		const textOf = (values: object) => sealedText({ ...plan, values } as Plan);
		expect(textOf(one)).not.toBe(textOf(other));
	});

	it('is of one credential and its client secret', async () => {
		const signature = (await sealOf().sign('plan')) ?? '';
		expect(signature).toMatch(/^[0-9a-f]{64}$/);
		expect(await sealOf(`${secret}x`).fits('plan', signature)).toBe(false);
		expect(await sealOf(secret, 'other').fits('plan', signature)).toBe(false);
		expect(signature).not.toContain(secret);
		expect(secret).not.toContain(signature.slice(0, 8));
	});

	it.each([
		[undefined, 'zoho'],
		['', 'zoho'],
		[secret, ''],
	])('is none without a secret or a credential', async (clientSecret, id) => {
		const seal = createPlanSeal(
			fakeHost({
				credentialId: () => (id === '' ? undefined : id),
				getCredentials: async () => ({ clientSecret }) as never,
			}),
			'zohoCrmOAuth2Api',
		);
		expect(await seal.sign('plan')).toBeUndefined();
		expect(await seal.fits('plan', '0'.repeat(64))).toBe(false);
	});

	it.each(['', 'x', '0'.repeat(63), `${'0'.repeat(64)}\n`, 'é'.repeat(64)])(
		'is not %j, whoever sends it',
		async (signature) => {
			expect(await sealOf().fits('plan', signature)).toBe(false);
		},
	);
});
