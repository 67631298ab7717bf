import { expect, it } from 'vitest';
import { addressesIn } from '../../../../../nodes/core/zoho/customers/ways/by-email';

it.each([
	["'kim@x.example'", ['kim@x.example']],
	["Kim ‹'kim@x.example'›", ['kim@x.example']],
	['“kim@x.example”, „ann@x.example“', ['kim@x.example', 'ann@x.example']],
	['kim@x.example\u200b', ['kim@x.example']],
	['\ufeffkim@x.example|ann@x.example', ['kim@x.example', 'ann@x.example']],
	["o'brien@x.example", ["o'brien@x.example"]],
	['mailto:kim@x.example', ['kim@x.example']],
	['Kim, no address', []],
])('the addresses in %j are %j', (text, addresses) => {
	expect(addressesIn([text])).toEqual(addresses);
});
