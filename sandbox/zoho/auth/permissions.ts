import { refuse } from '../envelope.ts';
import type { Settings } from '../settings.ts';
import type { ScopeNeed } from './scopes.ts';

const verbs = { READ: 'View', CREATE: 'Create', UPDATE: 'Edit', DELETE: 'Delete' };

/** Zoho's name of the permission to do something in a module; Deals are Potentials there [O26]. */
function permissionOf({ family, part, operation }: ScopeNeed): string | undefined {
	// Hours and holidays are for everybody to see, and for few to change [O26].
	if (part === 'business_hours' && operation !== 'READ') return 'Crm_Implied_Manage_Users';
	if (family !== 'modules' || part === undefined) return undefined;
	const module = part === 'deals' ? 'Potentials' : part.charAt(0).toUpperCase() + part.slice(1);
	return `Crm_Implied_${verbs[operation]}_${module}`;
}

/** Refuses a call for which the settings take a permission from the user's profile. */
export function requirePermissions(settings: Settings, needs: ScopeNeed[]): void {
	const permissions = needs
		.flatMap((need) => permissionOf(need) ?? [])
		.filter((name) => settings.missingPermissions.includes(name));
	if (permissions.length === 0) return;
	if (settings.missingPermissionAs === 'NO_PERMISSION') {
		throw refuse(403, 'NO_PERMISSION', 'permission denied', { permissions });
	}
	throw refuse(400, 'AUTHORIZATION_FAILED', 'the user has not the privilege for this operation');
}
