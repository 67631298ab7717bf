import { expect, it } from 'vitest';
import { NetworkFailure } from '../../../../nodes/core/kernel/ports';

it('a failure of the network is one of the connection unless said otherwise', () => {
	expect(new NetworkFailure('reset', 'maybe')).toMatchObject({
		name: 'NetworkFailure',
		message: 'reset',
		sent: 'maybe',
		kind: 'connection',
	});
	expect(new NetworkFailure('self-signed', 'no', 'certificate').kind).toBe('certificate');
});
