import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotification } from '../../../../../nodes/core/zoho/channel/notification';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const names = { id: '1000000068001', token: 'TOKEN_FOR_VERIFICATION_OF_1000000068001' };

/** The body that Zoho's v8 page on notifications prints. */
const posted = {
	server_time: 1_616_478_420_340,
	query_params: {},
	module: 'Leads',
	resource_uri: 'https://www.zohoapis.com/crm/v8/Leads',
	ids: ['4150868000001136307'],
	affected_fields: [{ '4150868000001136307': ['Last_Name'] }],
	operation: 'update',
	channel_id: '1000000068001',
	token: 'TOKEN_FOR_VERIFICATION_OF_1000000068001',
};

describe('what is posted to a trigger', () => {
	it('is read when it is Zoho’s own, with the id of the channel as text or number', () => {
		expect(readNotification(posted, names, hash)).toEqual({ at: 1_616_478_420_340 });
		const asNumbers = { ...posted, channel_id: 1_000_000_068_001, server_time: '1616478420340' };
		expect(readNotification(asNumbers, names, hash)).toEqual({ at: 1_616_478_420_340 });
	});

	it.each([
		['another token', { token: 'TOKEN_FOR_VERIFICATION_OF_1000000068002' }],
		['a token that only begins so', { token: 'TOKEN_FOR_VERIFICATION_OF_100000006800' }],
		['no token', { token: undefined }],
		['an empty token', { token: '' }],
		['a token in a list', { token: [names.token] }],
		['a token that says yes to everything', { token: true }],
		['another channel', { channel_id: '1000000068002' }],
		['no channel', { channel_id: undefined }],
		['no time', { server_time: undefined }],
		['a time that is none', { server_time: 'now' }],
		['a time before all time', { server_time: -1 }],
		['nothing that changed', { ids: [] }],
	])('is refused with %s', (_, change) => {
		expect(readNotification({ ...posted, ...change }, names, hash)).toBeUndefined();
	});

	it('is refused whatever else it is', () => {
		fc.assert(
			fc.property(fc.anything(), (body) => {
				expect(readNotification(body, names, hash)).toBeUndefined();
			}),
		);
	});
});
