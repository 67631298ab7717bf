import { plainScope } from '../auth/scopes.ts';
import { invalidParam } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import { textOf, type JsonObject } from '../json.ts';
import { pageWindow } from '../paging/window.ts';
import { zuid } from '../records/duplicates.ts';
import { currentUser, partsOfName } from '../records/lookups.ts';
import type { User } from '../org.ts';
import type { World } from '../world.ts';
import type { Call, Reply, Route } from './route.ts';

const isAdmin = (user: User) => user.profile === 'Administrator';

const isActive = ({ id }: User, { settings }: World) => !settings.inactiveUsers.includes(id);

/** Every user of the twin is confirmed and a regular one, so the other types are empty. */
const types: Record<string, (user: User, world: World) => boolean> = {
	AllUsers: () => true,
	ActiveUsers: isActive,
	ConfirmedUsers: () => true,
	ActiveConfirmedUsers: isActive,
	AdminUsers: isAdmin,
	ActiveConfirmedAdmins: (user, world) => isAdmin(user) && isActive(user, world),
	AllActiveUsers: isActive,
	CurrentUser: (user, world) => user === currentUser(world),
	DeactiveUsers: (user, world) => !isActive(user, world),
	NotConfirmedUsers: () => false,
	DeletedUsers: () => false,
	DeveloperUsers: () => false,
	ActiveLiteUser: () => false,
};

function userToWire(user: User, world: World): JsonObject {
	return {
		id: user.id,
		zuid: zuid(user.id),
		full_name: user.full_name,
		...partsOfName(user),
		email: user.email,
		status: isActive(user, world) ? 'active' : 'inactive',
		confirm: true,
		role: { name: user.role, id: metadataId('role', user.role) },
		profile: { name: user.profile, id: metadataId('profile', user.profile) },
		time_zone: user.time_zone,
		locale: 'en_GB',
		country_locale: 'en_GB',
		language: 'en_GB',
		date_format: 'dd/MM/yyyy',
		time_format: 'HH:mm',
		type__s: 'Regular User',
	};
}

function list(call: Call): Reply {
	const { world, query } = call;
	const type = types[query.get('type') ?? 'AllUsers'];
	if (!type) throw invalidParam('type');
	const { page, perPage } = pageWindow(query, 100_000, {
		code: 'PAGINATION_LIMIT_EXCEEDED',
		message: 'the page is out of reach',
		details: { param_name: 'page' },
	});
	const found = world.organisation.users.filter((user) => type(user, world));
	const users = found
		.slice((page - 1) * perPage, page * perPage)
		.map((user) => userToWire(user, world));
	if (users.length === 0) return { status: 204 };
	const more = found.length > page * perPage;
	const info = { per_page: perPage, count: users.length, page, more_records: more };
	return { status: 200, body: { users, info }, rows: users.length };
}

function get(call: Call): Reply {
	const user = call.world.organisation.users.find(({ id }) => id === call.params.id);
	return user
		? { status: 200, body: { users: [userToWire(user, call.world)] }, rows: 1 }
		: { status: 204 };
}

function org(call: Call): Reply {
	const { org: own } = call.world.organisation;
	const body: JsonObject = {
		type: call.world.settings.environment,
		mc_status: false,
		privacy_settings: false,
		hipaa_compliance_enabled: false,
		license_details: {
			paid: true,
			paid_type: 'enterprise',
			users_license_purchased: call.world.organisation.users.length,
			portal_users_license_purchased: 0,
			trial_type: null,
			trial_expiry: null,
		},
		...own,
		id: textOf(own.id) ?? metadataId('org'),
	};
	return { status: 200, body: { org: [body] }, rows: 1 };
}

export const userRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/users',
		params: ['type', 'page', 'per_page'],
		scopes: () => [plainScope('users', 'READ')],
		handle: list,
	},
	{
		method: 'GET',
		path: '/crm/v8/users/{id}',
		scopes: () => [plainScope('users', 'READ')],
		handle: get,
	},
	{ method: 'GET', path: '/crm/v8/org', scopes: () => [plainScope('org', 'READ')], handle: org },
];
