import { expect, it } from 'vitest';
import { simplifyOrganization } from '../../../nodes/ZohoCrm/showing/simplify-organization';

const edition = (license_details: Record<string, boolean | string | null>) =>
	simplifyOrganization({
		record: { id: '1', license_details, currency: null },
		apiDomain: 'https://www.zohoapis.eu',
		environment: 'Production',
		dataCenter: 'Europe (EU)',
	});

it.each([
	[{ paid: true, paid_type: 'enterprise', trial_type: null }, 'Enterprise'],
	[{ paid: false, paid_type: 'free', trial_type: null }, 'Free'],
	[{ paid: false, paid_type: 'free', trial_type: 'ultimate' }, 'Ultimate (Trial)'],
	[{ paid: true, paid_type: 'professional', trial_type: 'enterprise' }, 'Professional'],
])('tells the edition of %j: %s', (license, expected) => {
	expect(edition(license)).toMatchObject({ edition: expected });
});

it('leaves out what Zoho does not give', () => {
	expect(Object.keys(edition({}))).toEqual(['id', 'environment', 'dataCenter', 'apiDomain']);
});
