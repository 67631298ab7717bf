import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { dataCenters } from '../nodes/core/zoho/wire/data-centers';
import { defaultScopes } from '../nodes/core/zoho/wire/scopes';

/** Value of the data center for which the accounts address is typed in. */
const customDataCenter = 'custom';

/** By name, those that Zoho's own CRM kits know first. Comparing by locale would cost a cold process 6 ms. */
const sortedCenters = [...dataCenters].sort(
	(a, b) => Number(a.advanced) - Number(b.advanced) || (a.label < b.label ? -1 : 1),
);

const dataCenterOptions: INodePropertyOptions[] = [
	...sortedCenters.map(({ label, location, accountsUrl, advanced }) => ({
		name: `${label} (${location.toUpperCase()})${advanced ? ' – Advanced' : ''}`,
		value: location,
		description: `You sign in at ${accountsUrl.replace('https://', '')}`,
	})),
	{
		name: 'Custom Accounts Address – Advanced',
		value: customDataCenter,
		description: 'For a data center that is not listed here',
	},
];

/** An expression that gives the address of `path` on the accounts server of the chosen data center. */
export function accountsAddress(path: string): string {
	const known = JSON.stringify(
		Object.fromEntries(dataCenters.map(({ location, accountsUrl }) => [location, accountsUrl])),
	);
	const typed = '$self["accountsUrl"].trim().replace(/(?<!\\/)\\/+$/, "")';
	return `={{ ($self["dataCenter"] === "${customDataCenter}" ? ${typed} : (${known})[$self["dataCenter"]]) + "${path}" }}`;
}

/** Where the organization lives: data center, its custom address, environment. */
export const placeFields: INodeProperties[] = [
	{
		displayName: 'Data Center',
		name: 'dataCenter',
		type: 'options',
		options: dataCenterOptions,
		default: 'us',
		description:
			'Where your Zoho account lives. Look at the address when you are signed in to Zoho CRM: crm.zoho.eu means Europe.',
	},
	{
		displayName: 'Accounts Address',
		name: 'accountsUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://accounts.zoho.com',
		description: 'Address of the server at which you sign in to Zoho, without a path',
		displayOptions: { show: { dataCenter: [customDataCenter] } },
	},
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		options: [
			{ name: 'Production', value: 'production' },
			{ name: 'Sandbox', value: 'sandbox' },
			{ name: 'Developer Edition', value: 'developer' },
		],
		default: 'production',
		description:
			'Which organization this connection is meant for. Zoho asks for the organization when you connect; choose the same one there.',
	},
];

/** Which scopes are asked for: ours, or those that the user types in. */
export const scopeFields: INodeProperties[] = [
	{
		displayName: 'Custom Scopes',
		name: 'customScopes',
		type: 'boolean',
		default: false,
		description: 'Whether to ask Zoho for other scopes than the default ones',
	},
	{
		displayName:
			'The default scopes cover all operations of the nodes. With fewer scopes, operations that need a missing one stop and name it.',
		name: 'customScopesNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { customScopes: [true] } },
	},
	{
		displayName: 'Enabled Scopes',
		name: 'enabledScopes',
		type: 'string',
		default: defaultScopes.join(','),
		description: 'Scopes separated by commas, without spaces',
		displayOptions: { show: { customScopes: [true] } },
	},
	{
		displayName: 'Scope',
		name: 'scope',
		type: 'hidden',
		default: `={{ $self["customScopes"] ? $self["enabledScopes"].replace(/[\\s,]+/g, ",") : "${defaultScopes.join(',')}" }}`,
	},
];
