import type { AlsoTaken } from './amendment.ts';

/** Operations that Zoho's Node SDK calls and no document or page of the others names [SDK]. */
export const operationsOfSdk = [
	'POST /__digest',
	'POST /functions/{}/actions/execute',
	'GET /org/taxes',
	'PUT /org/taxes',
	'GET /org/taxes/{}',
	'GET /settings/signals',
	'GET /settings/webforms',
	'POST /settings/webforms',
	'PUT /settings/webforms',
	'GET /settings/webforms/{}',
	'PUT /settings/webforms/{}',
	'DELETE /settings/webforms/{}',
	'GET /settings/webforms/{}/actions/preview',
	'POST /signals/notifications',
];

const record =
	'approved converted cvid uid startDateTime endDateTime territory_id include_child on_demand_properties';

/** Parameters that Zoho's Node SDK sends and no document of 2026 has, by operation. */
const parameters: Record<string, string> = {
	'GET /{}': 'approved uid startDateTime endDateTime',
	'GET /{}/{}': record,
	'GET /{}/search': 'approved cvid',
	'GET /settings/custom_views': 'page per_page',
	'GET /settings/fields': 'data_type feature_name component layout_id',
	'GET /settings/profiles': 'include_lite_profile',
	'GET /settings/tags': 'my_tags',
	'POST /settings/tags': 'color_code',
	'POST /{}/actions/add_tags': 'over_write',
	'POST /{}/actions/remove_tags': 'ids',
	'POST /{}/{}/actions/add_tags': 'over_write',
	'GET /users': 'ids',
};

export const parametersOfSdk: AlsoTaken[] = Object.entries(parameters).flatMap(
	([operation, names]) =>
		names.split(' ').map((name) => ({
			operations: [operation],
			name,
			parameter: { in: 'query', value: 'string' },
			source: 'SDK',
			reason: 'The SDK has a constant for it',
		})),
);
