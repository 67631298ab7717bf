import { describe, expect, it } from 'vitest';
import { NetworkFailure } from '../../../../../nodes/core/kernel/ports';
import { createTokenKeeper } from '../../../../../nodes/core/zoho/wire/token-keeper';
import type { StoredConnection, ZohoPorts } from '../../../../../nodes/core/zoho/words/ports';
import { fakeWire } from '../fake-wire';
import { thrown } from '../thrown';

const on = (host: string): StoredConnection => ({
	apiDomain: `https://${host}.zohoapis.eu`,
	chosenAccountsUrl: 'https://accounts.zoho.eu',
	hasToken: true,
});

/** A keeper whose two ports give these answers in turn, and how often each was asked. */
function keeper(
	connections: Array<StoredConnection | Error>,
	refreshes: Array<{ error?: string } | Error> = [],
) {
	const asked = { connection: 0, refresh: 0 };
	const next = <T>(port: keyof typeof asked, answers: Array<T | Error>): Promise<T> => {
		asked[port] += 1;
		const answer = answers.shift() ?? new Error('No answer left');
		return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
	};
	const ports: ZohoPorts = {
		...fakeWire([]).ports,
		connection: () => next('connection', connections),
		refresh: () => next('refresh', refreshes),
	};
	return { tokens: createTokenKeeper(ports), asked };
}

describe('the address of the calls', () => {
	it('is read once, for calls at the same time and after', async () => {
		const { tokens, asked } = keeper([on('www')]);
		const both = await Promise.all([tokens.current(), tokens.current()]);
		expect(both).toEqual(Array(2).fill({ apiUrl: 'https://www.zohoapis.eu', token: 0 }));
		await tokens.current();
		expect(asked.connection).toBe(1);
	});

	it('is read again with a new token', async () => {
		const { tokens } = keeper([on('www'), on('sandbox')], [{}]);
		await tokens.current();
		expect(await tokens.renew(0)).toBe(true);
		expect(await tokens.current()).toEqual({ apiUrl: 'https://sandbox.zohoapis.eu', token: 1 });
	});

	it('stays refused once it was, without being read again', async () => {
		const { tokens, asked } = keeper([{ hasToken: false }]);
		expect((await thrown(() => tokens.current())).code).toBe('NOT_CONNECTED');
		expect((await thrown(() => tokens.current())).code).toBe('NOT_CONNECTED');
		expect(asked.connection).toBe(1);
	});

	it('stays refused for a certificate, which is no matter of a moment', async () => {
		const { tokens, asked } = keeper([new NetworkFailure('self-signed', 'no', 'certificate')]);
		const error = await thrown(() => tokens.current());
		expect(error.code).toBe('CERTIFICATE_NOT_TRUSTED');
		expect(error.advice).toContain('self-signed');
		await thrown(() => tokens.current());
		expect(asked.connection).toBe(1);
	});

	it('is read again after the accounts server could not be reached', async () => {
		const { tokens } = keeper([new NetworkFailure('reset', 'no'), on('www')]);
		const error = await thrown(() => tokens.current());
		expect(error.code).toBe('ACCOUNTS_NOT_REACHABLE');
		expect(error.advice).toMatch(/^reset\./);
		expect((await tokens.current()).token).toBe(0);
	});

	it('passes on what is no failure of the network', async () => {
		const { tokens } = keeper([new TypeError('canceled')]);
		await expect(tokens.current()).rejects.toThrow('canceled');
	});
});

describe('a new token', () => {
	it('is got once for all calls that miss it at the same time', async () => {
		const { tokens, asked } = keeper([], [{}]);
		expect(await Promise.all([tokens.renew(0), tokens.renew(0)])).toEqual([true, true]);
		expect(asked.refresh).toBe(1);
	});

	it('is not got for a call that went out with an older one', async () => {
		const { tokens, asked } = keeper([], [{}]);
		await tokens.renew(0);
		expect(await tokens.renew(0)).toBe(true);
		expect(asked.refresh).toBe(1);
	});

	it('is not followed by another when Zoho never took it', async () => {
		const { tokens, asked } = keeper([], [{}, {}]);
		await tokens.renew(0);
		tokens.accepted(0);
		expect(await tokens.renew(1)).toBe(false);
		expect(asked.refresh).toBe(1);
	});

	it('is followed by another once Zoho took it', async () => {
		const { tokens, asked } = keeper([], [{}, {}]);
		await tokens.renew(0);
		tokens.accepted(1);
		expect(await tokens.renew(1)).toBe(true);
		expect(asked.refresh).toBe(2);
	});

	it('that Zoho does not give is said with the reason and the data center', async () => {
		const { tokens } = keeper([on('www')], [{ error: 'invalid_code' }]);
		const error = await thrown(() => tokens.renew(0));
		expect(error.code).toBe('TOKEN_INVALID_CODE');
		expect(error.details).toEqual({
			reason: 'invalid_code',
			chosen: 'Europe (https://accounts.zoho.eu)',
		});
	});

	it('that Zoho does not give is missed by a call that went out meanwhile, too', async () => {
		const { tokens } = keeper([on('www'), on('www')], [{ error: 'invalid_code' }]);
		const renewed = thrown(() => tokens.renew(0));
		const meanwhile = tokens.current().then(({ token }) => thrown(() => tokens.renew(token)));
		expect((await renewed).code).toBe('TOKEN_INVALID_CODE');
		expect((await meanwhile).code).toBe('TOKEN_INVALID_CODE');
	});

	it('is asked for again after the accounts server could not be reached', async () => {
		const { tokens, asked } = keeper([], [new NetworkFailure('reset', 'no'), {}]);
		expect((await thrown(() => tokens.renew(0))).code).toBe('ACCOUNTS_NOT_REACHABLE');
		expect(await tokens.renew(0)).toBe(true);
		expect(asked.refresh).toBe(2);
	});
});
