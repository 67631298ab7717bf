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
		description: null,
		reporting_to: null,
		share_with_peers: true,
		admin_user: role.name === 'CEO',
	}));
	return { status: 200, body: { roles: own }, rows: own.length };
}

function profiles(call: Call): Reply {
	const own = shared(call, 'profile').map((profile) => ({
		...profile,
		description: null,
		type: 'normal_profile',
		custom: false,
	}));
	return { status: 200, body: { profiles: own }, rows: own.length };
}

function views(call: Call): Reply {
	const own = customViews(moduleParam(call)).map(viewToWire);
	const info = { per_page: 200, count: own.length, page: 1, more_records: false };
	return { status: 200, body: { custom_views: own, info }, rows: own.length };
}

const read = (part: string) => () => [settingsScope(part, 'READ')];

export const organisationSettingsRoutes: Route[] = [
	{ method: 'GET', path: '/crm/v8/settings/roles', scopes: read('roles'), handle: roles },
	{ method: 'GET', path: '/crm/v8/settings/profiles', scopes: read('profiles'), handle: profiles },
	{
		method: 'GET',
		path: '/crm/v8/settings/custom_views',
		scopes: read('custom_views'),
		handle: views,
	},
];
