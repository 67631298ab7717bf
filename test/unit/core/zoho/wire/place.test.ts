import { expect, it } from 'vitest';
import {
	environmentNames,
	isEnvironment,
	placeOf,
} from '../../../../../nodes/core/zoho/wire/place';

it.each([
	['https://www.zohoapis.eu', 'eu', 'production'],
	['https://sandbox.zohoapis.eu/', 'eu', 'sandbox'],
	['https://developer.zohoapis.com.au', 'au', 'developer'],
])('%s leads to %s, %s', (address, location, environment) => {
	expect(placeOf(address)).toMatchObject({ center: { location }, environment });
});

it.each(['https://staging.zohoapis.eu', 'http://www.zohoapis.eu', 'https://www.zohoapis.example'])(
	'%s is not Zoho’s own',
	(address) => {
		expect(placeOf(address)).toBeUndefined();
	},
);

it('environments have the names that the credential offers', () => {
	expect(environmentNames).toEqual({
		production: 'Production',
		sandbox: 'Sandbox',
		developer: 'Developer Edition',
	});
	expect(['production', 'sandbox', 'developer'].every(isEnvironment)).toBe(true);
	expect(['staging', 'toString', '', undefined, ['sandbox']].some(isEnvironment)).toBe(false);
});
