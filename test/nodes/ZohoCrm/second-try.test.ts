import { describe, expect, it } from 'vitest';
import { lead, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
const posts = () => calls('POST', /Leads$/);
const created = () =>
	twin()
		.changes()
		.filter(({ operation }) => operation === 'create');
const leads = (count: number) => Array.from({ length: count }, (_, number) => lead(number));
const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

/** The second of three requests meets a refusal that passes. */
const breakSecondRequest = () =>
	twin().addFault({
		match: { method: 'POST', path: '/Leads$' },
		kind: 'status',
		status: 403,
		code: 'NO_PERMISSION',
		after: 1,
		times: 1,
	});

describe('Retry On Fail runs the whole node again', () => {
	it('and sends only the rows without a known outcome', async () => {
		breakSecondRequest();
		const { items, error } = await run(writing('create', 'Leads'), {
			input: leads(250),
			settings: retrying,
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(250);
		expect(created()).toHaveLength(250);
		expect(new Set(items.map(({ id }) => id)).size).toBe(250);
	});

	it('also when its first item carries an error', async () => {
		const bad = { Company: 'Nameless' };
		const { items } = await run(writing('create', 'Leads'), {
			input: [bad, ...leads(3)],
			settings: { ...retrying, onError: 'continueRegularOutput' },
		});
		expect(items).toHaveLength(4);
		expect(created()).toHaveLength(3);
		expect(posts()).toHaveLength(1);
	});
});

describe('a retry of a failed execution', () => {
	it('takes up what is known of each row from the stored execution', async () => {
		breakSecondRequest();
		const parameters = writing('create', 'Leads');
		const first = await run(parameters, { input: leads(250) });
		expect(first.error?.description).toContain('item 0: Leads');
		expect(created()).toHaveLength(100);
		const second = await run(parameters, { retryOf: first.run.data });
		expect(second.error).toBeUndefined();
		expect(second.items).toHaveLength(250);
		expect(created()).toHaveLength(250);
	});

	it('also when an expression gives another value at every try', async () => {
		breakSecondRequest();
		const parameters = writing('create', 'Leads', {
			valuesJson: '={{ ({ ...$json, Description: String($now.toMillis()) + Math.random() }) }}',
		});
		const first = await run(parameters, { input: leads(150) });
		await run(parameters, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
	});

	it('does not write twice what a change of another setting leaves as it was', async () => {
		breakSecondRequest();
		const input = leads(150);
		const first = await run(writing('create', 'Leads'), { input });
		const parameters = writing('create', 'Leads', { valuesJson: '={{ ({ ...$json }) }}' });
		await run(parameters, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
	});

	it('writes anew what is no longer the same', async () => {
		breakSecondRequest();
		const first = await run(writing('create', 'Leads'), { input: leads(150) });
		const changed = writing('create', 'Leads', { options: { trigger: 'none' } });
		await run(changed, { retryOf: first.run.data });
		expect(created()).toHaveLength(250);
	});
});

it('a new execution writes anew', async () => {
	const parameters = writing('create', 'Leads');
	await run(parameters, { input: leads(2) });
	await run(parameters, { input: leads(2) });
	expect(created()).toHaveLength(4);
});

it('keeps no values of fields in the journal', async () => {
	breakSecondRequest();
	const { run: stored } = await run(writing('create', 'Leads'), { input: leads(150) });
	const journal = JSON.stringify(stored.data.executionData?.contextData);
	expect(journal).toContain('"done"');
	expect(journal).not.toContain('Rivers');
	expect(journal).not.toContain('northwind');
});
