import { settingsScope } from '../auth/scopes.ts';
import { metadataId } from '../ids.ts';
import type { User } from '../org.ts';
import { customViews, viewToWire } from '../schema/custom-views.ts';
import { moduleParam } from './metadata.ts';
import type { Call, Reply, Route } from './route.ts';

/** What the users of the organisation have, each once: their roles or profiles. */
function shared(call: Call, key: 'role' | 'profile') {
	const names = new Set(call.world.organisation.users.map((user: User) => user[key]));
	return [...names].map((name) => ({ id: metadataId(key, name), name, display_label: name }));
}

function roles(call: Call): Reply {
	const own = shared(call, 'role').map((role) => ({
		...role,
		api_name: role.name,
		description: null,
		reporting_to: null,
		forecast_manager: null,
		share_with_peers: true,
		created_by__s: null,
		created_time__s: null,
		modified_by__s: null,
		modified_time__s: null,
	}));
	return { status: 200, body: { roles: own }, rows: own.length };
}

function profiles(call: Call): Reply {
	const own = shared(call, 'profile').map((profile) => ({
		...profile,
		api_name: profile.name,
		description: null,
		type: 'normal_profile',
		custom: false,
		created_by: null,
		created_time: null,
		modified_by: null,
		modified_time: null,
	}));
	return { status: 200, body: { profiles: own }, rows: own.length };
}

function views(call: Call): Reply {
	const spec = moduleParam(call);
	const user = call.world.organisation.users[0];
	const own = customViews(spec).map((view) => viewToWire(spec, view, user));
	const info = {
		per_page: 200,
		count: own.length,
		page: 1,
		more_records: false,
		default: metadataId('view', spec.name, 'all'),
		translation: {
			public_views: 'Public Views',
			other_users_views: "Other Users' Views",
			shared_with_me: 'Shared With Me',
			created_by_me: 'Created By Me',
		},
	};
	return { status: 200, body: { custom_views: own, info }, rows: own.length };
}

const read = (part: string) => () => [settingsScope(part, 'READ')];

export const organisationSettingsRoutes: Route[] = [
	{ method: 'GET', path: '/crm/v8/settings/roles', scopes: read('roles'), handle: roles },
	{ method: 'GET', path: '/crm/v8/settings/profiles', scopes: read('profiles'), handle: profiles },
	{
		method: 'GET',
		path: '/crm/v8/settings/custom_views',
		params: ['module'],
		scopes: read('custom_views'),
		handle: views,
	},
];
