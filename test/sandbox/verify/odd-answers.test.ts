import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { rewriting } from './rewriting.ts';
import { environmentOf, idsWith, verify } from './verifying.ts';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

/** Runs against a server that gives this answer to every path that is meant. */
async function withAnswer(
	status: number,
	text: string,
	isMeant: (path: string) => boolean,
	args: string[] = [],
) {
	const between = await rewriting(twin.url, {
		instead: (path) => (isMeant(path) ? { status, text } : undefined),
	});
	try {
		return await verify(environmentOf(twin, between.url), args);
	} finally {
		await between.close();
	}
}

const ofApi = (path: string) => path.startsWith('/crm/');

describe('an answer that Zoho CRM did not make', () => {
	it.each([
		[200, '<html>Sign in to the network</html>'],
		[200, ''],
		[200, '{}'],
		[200, 'null'],
		[200, '[]'],
		[200, '{"data":[null,1,"x"]}'],
		[400, '<html>Blocked</html>'],
		[404, '<html>Not found</html>'],
		[404, '{}'],
	])('is no difference: %i %s', async (status, text) => {
		const result = await withAnswer(status, text, ofApi);
		expect(idsWith(result, 'differs')).toEqual([]);
		expect(result.said).toContain('the answer is none of Zoho’s');
		expect(result.code).toBe(0);
	});

	it('is no difference where it comes from the accounts server', async () => {
		let signedIn = false;
		const result = await withAnswer(403, '<html>Blocked</html>', (path) => {
			const isLater = signedIn && path.startsWith('/oauth/v2/token');
			signedIn = true;
			return isLater;
		});
		expect(idsWith(result, 'differs')).toEqual([]);
		expect(result.verdicts['revoke-unknown-token']).toBe('not tried');
	});
});

describe('an account that refuses everything', () => {
	it.each(['INTERNAL_ERROR', 'API_NOT_SUPPORTED'])(
		'differs in nothing that could not be tried: %s',
		async (code) => {
			const result = await withAnswer(400, JSON.stringify({ code, status: 'error' }), ofApi);
			expect(idsWith(result, 'differs')).toEqual([]);
			expect(result.said).toContain('what comes before it was refused');
		},
	);

	it.each(['Quill', 'QUILL', 'Quill_Jane'])(
		'has no word printed that is no code: %s',
		async (code) => {
			const text = JSON.stringify({ code, status: 'error', message: code });
			const { said, report } = await withAnswer(400, text, ofApi);
			const token = JSON.stringify({ error: code });
			const unsigned = await withAnswer(200, token, (path) => path.startsWith('/oauth/'));
			expect(`${said}${report}${unsigned.said}`).not.toMatch(/quill/i);
			expect(unsigned.said).toContain('Zoho gives no token.');
		},
	);
});

describe('an organization that is not certainly a sandbox', () => {
	const sandbox = { type: 'sandbox' };
	it.each([
		['is refused in the same breath', 400, [sandbox]],
		['is one of two', 200, [sandbox, { type: 'production' }]],
	])('is not written to: it %s', async (_, status, org) => {
		const isOrg = (path: string) => path.endsWith('/org');
		const result = await withAnswer(status, JSON.stringify({ org }), isOrg, ['--sandbox']);
		expect(result.code).toBe(2);
		expect(twin.changes()).toEqual([]);
	});
});
