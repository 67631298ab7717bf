import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Execution } from '../../sandbox/n8n/executions.ts';
import { recipeFor, testedN8n } from '../../sandbox/n8n/recipe.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { createAccountsWorkflow } from './support/create-accounts-workflow.ts';

let stage: Stage;
beforeAll(async () => {
	// Another n8n than the tested one by its version.
	const n8n = recipeFor(process.env['E2E_N8N'] ?? testedN8n.version);
	stage = await openStage(() => {}, { n8n });
});
afterAll(() => stage?.close());

const account = (name: string, reference: string) => ({
	Account_Name: name,
	Customer_Reference: reference,
});

/** Rows per request that wrote accounts, in order. */
const rowsSent = (): number[] =>
	stage.twin
		.log()
		.filter(({ method, path }) => method === 'POST' && path === '/crm/v8/Accounts')
		.map(({ rows }) => rows);

const accountsNamed = (start: string) =>
	stage.twin.records('Accounts').filter((record) => String(record.Account_Name).startsWith(start));

async function publish(path: string, settings: Record<string, unknown>): Promise<string> {
	const file = createAccountsWorkflow(path, settings);
	const id = await importWorkflow(stage.session, file, stage.credentials);
	await publishWorkflow(stage.session, id);
	return id;
}

async function post(workflowId: string, path: string, accounts: unknown[]): Promise<Execution> {
	const before = await stage.reader.latestId(workflowId);
	await fetch(`${stage.n8n.url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ accounts }),
	});
	return stage.reader.waitForNext(workflowId, before);
}

describe('a second try of a node run that wrote by halves (#68, #69)', () => {
	it('sends only the row without a known outcome when Retry On Fail runs the node again', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 10 };
		const id = await publish('retry-on-fail', settings);
		await post(id, 'retry-on-fail', [account('Taken GmbH', 'TAKEN-1')]);
		const before = rowsSent().length;

		const execution = await post(id, 'retry-on-fail', [
			account('Halves One', 'H-1'),
			account('Halves Two', 'TAKEN-1'),
			account('Halves Three', 'H-3'),
		]);

		expect(execution.status).toBe('error');
		expect(rowsSent().slice(before)).toEqual([3, 1]);
		const written = accountsNamed('Halves');
		expect(written.map(({ Account_Name }) => Account_Name).sort()).toEqual([
			'Halves One',
			'Halves Three',
		]);
		const told = `${execution.error?.message} ${execution.error?.description}`;
		for (const record of written) expect(told).toContain(String(record.id));
	});

	it('sends only the rest when a failed execution is retried once the cause is gone', async () => {
		const id = await publish('retry-execution', {});
		const names = Array.from({ length: 120 }, (_, row) => account(`Second ${row}`, `S-${row}`));
		stage.twin.addFault({
			match: { method: 'POST', path: '^/crm/v8/Accounts$' },
			kind: 'status',
			status: 400,
			code: 'INVALID_REQUEST',
			after: 1,
			times: 1,
		});
		const before = rowsSent().length;
		const failed = await post(id, 'retry-execution', names);
		expect(failed.status).toBe('error');
		expect(accountsNamed('Second ')).toHaveLength(100);

		await stage.session.call('POST', `/rest/executions/${failed.id}/retry`, {
			loadWorkflow: false,
		});
		const second = await stage.reader.waitForNext(id, Number(failed.id));

		expect(second.status).toBe('success');
		expect(accountsNamed('Second ')).toHaveLength(120);
		expect(rowsSent().slice(before).at(-1)).toBe(20);
	});
});

it('sends a row that failed to the error output, with what went in, and the others on (#68)', async () => {
	const id = await publish('error-output', { onError: 'continueErrorOutput' });
	await post(id, 'error-output', [account('Apart Taken', 'APART-1')]);
	const { status, runs } = await post(id, 'error-output', [
		account('Apart One', 'A-1'),
		account('Apart Two', 'APART-1'),
	]);
	expect(status).toBe('success');
	const [good, failed] = runs['Write Accounts']?.[0]?.data?.main ?? [];
	expect(good).toHaveLength(1);
	expect(good?.[0]?.json).not.toHaveProperty('error');
	expect(failed).toMatchObject([
		{
			json: {
				...account('Apart Two', 'APART-1'),
				error: expect.stringMatching(/\S/) as string,
				message: expect.stringMatching(/\S/) as string,
			},
		},
	]);
});
