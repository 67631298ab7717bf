/** What a route asks of a token, e.g. `ZohoCRM.modules.leads.READ`. */
export interface ScopeNeed {
	service: 'ZohoCRM' | 'ZohoSearch';
	family: string;
	part?: string;
	operation: 'READ' | 'CREATE' | 'UPDATE' | 'DELETE';
}

type Operation = ScopeNeed['operation'];

export const modulesScope = (part: string, operation: Operation): ScopeNeed => ({
	service: 'ZohoCRM',
	family: 'modules',
	part,
	operation,
});

export const settingsScope = (part: string, operation: Operation): ScopeNeed => ({
	service: 'ZohoCRM',
	family: 'settings',
	part,
	operation,
});

export const plainScope = (family: string, operation: Operation): ScopeNeed => ({
	service: 'ZohoCRM',
	family,
	operation,
});

export const searchScope: ScopeNeed = {
	service: 'ZohoSearch',
	family: 'securesearch',
	operation: 'READ',
};

/** Whether one of the granted scopes covers the need; names are compared without case. */
export function covers(granted: string[], need: ScopeNeed): boolean {
	const operations: string[] = ['ALL', need.operation];
	if (need.operation === 'CREATE' || need.operation === 'UPDATE') operations.push('WRITE');
	const family = `${need.service}.${need.family}`;
	const roots = need.part === undefined ? [family] : [family, `${family}.${need.part}`];
	const enough = new Set(
		roots.flatMap((root) => operations.map((operation) => `${root}.${operation}`.toLowerCase())),
	);
	return granted.some((scope) => enough.has(scope.toLowerCase()));
}

const moduleToken =
	'leads|contacts|accounts|deals|campaigns|tasks|cases|events|calls|solutions|products|vendors|pricebooks|quotes|salesorders|purchaseorders|invoices|custom|notes|attachments|appointments|services|activities|emails|lockinginformation';
const settingsToken =
	'modules|fields|layouts|layout_rules|related_lists|custom_views|pipeline|tags|roles|profiles|variables|territories|currencies|assignment_rules|global_picklist|recycle_bin|record_locking_configurations|map_dependency|emails|mailmerge|automation_actions|business_hours|user_groups|custom_links|custom_buttons|workflow_rules|scoring_rules|wizards';
const operation = 'all|read|create|update|delete|write';

const KNOWN = new RegExp(
	`^(${[
		`zohocrm\\.modules\\.((${moduleToken})\\.)?(${operation})`,
		`zohocrm\\.settings\\.((${settingsToken})\\.)?(${operation})`,
		`zohocrm\\.(users|org|coql|notifications|files|change_owner|mass_convert\\.leads)\\.(${operation})`,
		'zohocrm\\.bulk\\.(all|read|create)',
		`zohocrm\\.(send_mail|share|mass_update|mass_delete|templates)\\.((${moduleToken}|all|email)\\.)?(${operation})`,
		'zohocrm\\.composite_requests\\.custom',
		'zohosearch\\.securesearch\\.read',
		'zohofiles\\.files\\.(all|read|create)',
		'aaaserver\\.profile\\.(read|all)',
	].join('|')})$`,
	'i',
);

/** The first scope of a list that Zoho does not know, if there is one. */
export function unknownScope(scopes: string[]): string | undefined {
	return scopes.find((scope) => !KNOWN.test(scope));
}

/** Scopes are listed with commas; spaces work too. */
export function splitScopes(list: string): string[] {
	return list.split(/[,\s]+/).filter((scope) => scope !== '');
}

/** What the ready-made refresh token was granted. */
export const everyScope = [
	'ZohoCRM.modules.ALL',
	'ZohoCRM.settings.ALL',
	'ZohoCRM.users.ALL',
	'ZohoCRM.org.ALL',
	'ZohoCRM.coql.READ',
	'ZohoCRM.bulk.ALL',
	'ZohoCRM.notifications.ALL',
	'ZohoCRM.Files.CREATE',
	'ZohoCRM.Files.READ',
	'ZohoCRM.send_mail.all.CREATE',
	'ZohoCRM.composite_requests.CUSTOM',
	'ZohoCRM.change_owner.CREATE',
	'ZohoCRM.mass_update.UPDATE',
	'ZohoCRM.mass_delete.DELETE',
	'ZohoSearch.securesearch.READ',
	'ZohoFiles.files.ALL',
];
