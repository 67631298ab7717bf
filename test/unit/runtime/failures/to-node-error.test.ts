import type { INode } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import { NetworkFailure } from '../../../../nodes/core/kernel/ports';
import { toNodeError } from '../../../../nodes/runtime/failures/to-node-error';

const node = { name: 'Node', type: 't', typeVersion: 1, parameters: {} } as unknown as INode;
const refusal = (code: string, status?: number) =>
	new CoreError(code, 'What happened', 'What to do.', status === undefined ? {} : { status });

describe('an error in n8n’s words', () => {
	it('has what happened as title and the next step as description, at its item', () => {
		const error = toNodeError(node, refusal('INVALID_DATA', 400), { itemIndex: 2 });
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'What happened',
			description: 'What to do.',
			httpCode: '400',
			context: { itemIndex: 2 },
		});
	});

	it.each([
		['TOO_MANY_REQUESTS', 'rate-limited'],
		['TOKEN_THROTTLED', 'rate-limited'],
		['SERVICE_UNAVAILABLE', 'temporarily-unavailable'],
		['TOKEN_INVALID_CODE', 'credential-invalid'],
		['WRONG_DATA_CENTER', 'credential-invalid'],
		['INVALID_MODULE', 'configuration-invalid'],
	])('says why in a word that n8n’s back-off reads: %s', (code, cause) => {
		expect(toNodeError(node, refusal(code))).toMatchObject({ failure: { cause } });
	});

	it.each([undefined, 400])('carries its facts with the code (status %s)', (status) => {
		const { context } = toNodeError(node, refusal('INVALID_DATA', status), { itemIndex: 2 });
		const facts = status === undefined ? {} : { status };
		expect(context).toMatchObject({ itemIndex: 2, details: { ...facts, code: 'INVALID_DATA' } });
	});

	it('adds what was written', () => {
		const { description, context } = toNodeError(node, refusal('INVALID_DATA'), {
			stands: { text: 'All stands.', details: { written: ['item 0'] } },
		});
		expect(description).toBe('What to do. All stands.');
		expect(context).toMatchObject({ details: { written: ['item 0'], code: 'INVALID_DATA' } });
	});

	it('tells of an unreachable server', () => {
		const error = toNodeError(node, new NetworkFailure('x could not be reached (ENOTFOUND)', 'no'));
		expect(error.message).toBe('Zoho CRM could not be reached');
	});

	it('leaves n8n’s own errors as they are', () => {
		const own = toNodeError(node, refusal('INVALID_DATA'));
		expect(toNodeError(node, own)).toBe(own);
	});
});
